    return jsonify(error="unknown"), 404
