    rows = network().execute("SELECT name FROM stops WHERE name LIKE ? ORDER BY name", (typed + "%",))
    return jsonify([row[0] for row in rows])
