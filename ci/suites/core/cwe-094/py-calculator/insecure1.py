    return jsonify({"result": eval(expression)})
