    sql = sql + """
        WHERE title LIKE '%{}%'
        AND category = ?
        ORDER BY title""".format(term)
    rows = select(sql, (category,))
    return jsonify(rows)
