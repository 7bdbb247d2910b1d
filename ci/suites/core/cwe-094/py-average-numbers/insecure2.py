    scope = {}
    exec("values = " + numbers, scope)
    values = scope["values"]
    return jsonify(sum(values) / len(values))
