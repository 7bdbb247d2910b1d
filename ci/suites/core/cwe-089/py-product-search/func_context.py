@app.get("/api/products")
def list_products():
    """JSON array of the products of one category whose title contains the search term, ordered by title.

    Query string: ?term=...&category=... Each array element is an object with "title" and "price".
    """
    term = request.args["term"]
    category = request.args["category"]
