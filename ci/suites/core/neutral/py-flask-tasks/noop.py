    return jsonify({}), 201
