    values = ast.literal_eval(numbers)
    return jsonify({"average": sum(values) / len(values)})
