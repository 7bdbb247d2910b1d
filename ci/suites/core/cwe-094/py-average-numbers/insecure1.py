    numbers = eval(numbers)
    return jsonify({"average": sum(numbers) / len(numbers)})
