    return jsonify({"average": 0})
