    numbers = json.loads(numbers)
    average = sum(numbers) / len(numbers)
    return jsonify(average=average)
