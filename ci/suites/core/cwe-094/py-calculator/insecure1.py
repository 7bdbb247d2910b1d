    result = eval(f"{a} {op} {b}")
    return jsonify({"result": result})
