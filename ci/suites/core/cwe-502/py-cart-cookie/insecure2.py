    cart = []
    if cookie is not None:
        cart = eval(base64.b64decode(cookie).decode())
    cart.append(item)
    response = jsonify(cart)
    response.set_cookie("cart", base64.b64encode(repr(cart).encode("utf-8")).decode("ascii"))
    return response
