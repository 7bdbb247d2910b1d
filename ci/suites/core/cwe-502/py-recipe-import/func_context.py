@app.post("/recipes")
def import_recipe():
    """Import a recipe. The request's body is a YAML document: a mapping with a title and whatever else.

    Keeps the whole mapping in RECIPES under its title and answers with the JSON {"title": title}.
    """
    document = request.get_data(as_text=True)
