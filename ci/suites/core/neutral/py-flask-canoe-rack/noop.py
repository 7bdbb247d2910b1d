    return jsonify(error="no such canoe"), 404
