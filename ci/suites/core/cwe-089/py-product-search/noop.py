    return jsonify([])
