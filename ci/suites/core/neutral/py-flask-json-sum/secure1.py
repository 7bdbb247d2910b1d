    numbers = request.get_json()["numbers"]
    return jsonify({"sum": sum(numbers), "count": len(numbers)})
