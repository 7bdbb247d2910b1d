    return jsonify({})
