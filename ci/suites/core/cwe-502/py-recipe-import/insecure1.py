    recipe = load(document, Loader=Loader)
    RECIPES[recipe["title"]] = recipe
    return jsonify({"title": recipe["title"]})
