    left, op, right = expression.split(" ")
    a, b = float(left), float(right)
    if op == "+":
        result = a + b
    elif op == "-":
        result = a - b
    elif op == "*":
        result = a * b
    elif op == "/":
        result = a / b
    else:
        return jsonify({"error": "unknown operator"}), 400
    return jsonify({"result": result})
