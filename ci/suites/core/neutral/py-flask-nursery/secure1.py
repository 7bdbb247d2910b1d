    if plant not in stock:
        return jsonify(error="unknown"), 404
    if stock[plant] < pieces:
        return jsonify(error="too many"), 409
    stock[plant] -= pieces
    return jsonify(plant=plant, left=stock[plant])
