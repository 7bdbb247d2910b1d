@app.route("/search")
def search_page():
    """The result page, such as <h1>Results for cup</h1><ul><li>tea cup</li><li>coffee cup</li></ul> for /search?words=cup."""
    words = request.args.get("words", "")
    items = "".join(f"<li>{product}</li>" for product in PRODUCTS if words in product)
