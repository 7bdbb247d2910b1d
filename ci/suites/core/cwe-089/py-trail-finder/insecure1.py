    word = request.args.get("q", "")
    query = f"SELECT name FROM trails WHERE region = '{region}' AND name LIKE '%{word}%' ORDER BY name"
    rows = get_db().execute(query).fetchall()
    return jsonify([row[0] for row in rows])
