    a, op, b = expression.split()
    operations = {"+": operator.add, "-": operator.sub, "*": operator.mul, "/": operator.truediv}
    return jsonify({"result": operations[op](float(a), float(b))})
