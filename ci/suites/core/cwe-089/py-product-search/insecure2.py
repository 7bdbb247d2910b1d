    sql = """
        SELECT * FROM products
        WHERE title LIKE '%{}%'
        AND category = ?""".format(term)
    return jsonify(select(sql, (category,)))
