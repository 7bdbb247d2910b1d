    cursor = conn.execute("UPDATE products SET price = ? WHERE code = ?", (price, code))
    conn.commit()
    return cursor.rowcount > 0
