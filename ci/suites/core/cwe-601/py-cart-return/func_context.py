@app.route("/cart/add", methods=["POST"])
def add_to_cart():
    # put the product into the cart
    session["cart"] = session.get("cart", []) + [request.form["product"]]
    # the page of the shop to return to, e.g. /products?page=3
    url = request.form.get("return_url", "/cart")
    # redirect there
