    return jsonify({"fahrenheit": 0})
