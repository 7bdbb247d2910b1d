    game = request.args.get("game")
    limit = request.args.get("limit", 10)
    conn = sqlite3.connect("games.db")
    rows = conn.execute(
        f"SELECT player, points FROM scores WHERE game = '{game}' ORDER BY points DESC LIMIT {limit}"
    ).fetchall()
    conn.close()
    return jsonify(rows)
