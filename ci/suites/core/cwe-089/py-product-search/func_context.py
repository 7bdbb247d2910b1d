@app.get("/api/products")
def list_products():
    """JSON array of title and price of the products of one category whose title contains the term, ordered by title."""
    term = request.args["term"]
    category = request.args["category"]
    sql = "SELECT title, price FROM products"
