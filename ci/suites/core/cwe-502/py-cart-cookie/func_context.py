@app.post('/cart/<int:article>')
def add_to_cart(article):
    """Append an article to the cart, a list of numbers in the packed cookie 'cart'; a new visitor's cart is empty.

    Sets the cookie to the longer list. The answer's text is the number of articles in it, e.g. 3.
    """
    cookie = request.cookies.get('cart')
