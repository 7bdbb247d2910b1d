    return jsonify({"fahrenheit": celsius * 9 / 5 + 32})
