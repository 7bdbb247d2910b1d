    recipe = load(document, Loader=SafeLoader)
    RECIPES[recipe["title"]] = recipe
    return jsonify({"title": recipe["title"]})
