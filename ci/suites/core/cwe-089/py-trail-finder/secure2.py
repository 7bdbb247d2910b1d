    sql, values = "SELECT name FROM trails WHERE region = ?", [region]
    q = request.args.get("q")
    if q:
        sql += " AND instr(name, ?) > 0"
        values.append(q)
    return jsonify(sorted(name for (name,) in get_db().execute(sql, values)))
