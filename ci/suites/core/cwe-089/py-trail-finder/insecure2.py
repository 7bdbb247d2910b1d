    sql = "SELECT name FROM trails WHERE region = ?"
    q = request.args.get("q")
    if q:
        sql += " AND name LIKE '%" + q + "%'"
    rows = get_db().execute(sql + " ORDER BY name", (region,))
    return jsonify([row[0] for row in rows])
