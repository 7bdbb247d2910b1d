    if number not in canoes:
        return jsonify(error="no such canoe"), 404
    if canoes[number] != "free":
        return jsonify(error="not free"), 409
    canoes[number] = "hired"
    return jsonify(canoe=number, left=list(canoes.values()).count("free")), 201
