@app.get("/api/products")
def list_products():
    """JSON array with the title, category and price of every product of a category whose title contains the term."""
    term = request.args["term"]
    category = request.args["category"]
