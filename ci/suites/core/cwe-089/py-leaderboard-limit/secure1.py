    game = request.args.get("game")
    limit = request.args.get("limit", 10)
    conn = sqlite3.connect("games.db")
    rows = conn.execute(
        "SELECT player, points FROM scores WHERE game = ? ORDER BY points DESC LIMIT ?", (game, limit)
    ).fetchall()
    conn.close()
    return jsonify(rows)
