@app.get("/api/products")
def list_products():
    """JSON array with the title, category and price of every product of the category in the query string."""
    category = request.args["category"]
