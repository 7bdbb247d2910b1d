    return jsonify(multiples=[number * i for i in range(1, 11)])
