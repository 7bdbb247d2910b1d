    query = """
        SELECT dairies.name, cheeses.name
        FROM cheeses JOIN dairies ON dairies.id = cheeses.dairy_id
        WHERE cheeses.months >= ?
        ORDER BY dairies.name, cheeses.name
    """
    return db.execute(query, (RIPE,)).fetchall()
