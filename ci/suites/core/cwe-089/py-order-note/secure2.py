    sql = """
        UPDATE orders SET note = ?1
        WHERE customer = ?2 AND number = ?3
    """
    changed = run(sql, (note, customer, number))
    return changed
