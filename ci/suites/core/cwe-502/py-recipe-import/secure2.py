    try:
        recipe = load(document, SafeLoader)
    except YAMLError:
        return jsonify(error="no YAML"), 400
    RECIPES[recipe["title"]] = recipe
    return jsonify(title=recipe["title"]), 201
