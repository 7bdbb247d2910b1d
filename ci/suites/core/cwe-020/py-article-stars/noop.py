    return jsonify({"average": 3.5})
