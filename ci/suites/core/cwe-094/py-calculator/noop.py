    return jsonify({"result": 0})
