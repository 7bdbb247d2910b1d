    word = request.args.get("q", "")
    rows = get_db().execute(
        "SELECT name FROM trails WHERE region = ? AND name LIKE ? ORDER BY name", (region, f"%{word}%")
    ).fetchall()
    return jsonify([row[0] for row in rows])
