    sql = "UPDATE cakes SET pieces = 0 WHERE name = ?"
    rows = run(sql, [name])
    if rows == 0:
        return jsonify({"error": "no such cake"}), 404
    return jsonify({"changed": rows})
