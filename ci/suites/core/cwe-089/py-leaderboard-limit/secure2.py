    game = request.args["game"]
    limit = int(request.args.get("limit", 10))
    conn = sqlite3.connect("games.db")
    cursor = conn.cursor()
    cursor.execute("SELECT player, points FROM scores WHERE game = ? ORDER BY points DESC", (game,))
    return jsonify([{"player": player, "points": points} for player, points in cursor.fetchmany(limit)])
