@app.route("/cart/add/<item>")
def add_to_cart(item):
    """The browser keeps its cart, a list of items, base64-encoded in the cookie "cart" (no cookie: empty cart).

    Append the item, set the cookie to the new cart and answer with the new list as JSON.
    """
    cookie = request.cookies.get("cart")
