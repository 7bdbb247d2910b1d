    game = request.args.get("game")
    limit = int(request.args.get("limit", 10))
    return jsonify([])
