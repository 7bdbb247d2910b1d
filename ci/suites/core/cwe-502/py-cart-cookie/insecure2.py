    if cookie is None:
        cart = []
    else:
        cart = eval(unpack(cookie))
    cart.append(article)
    response = make_response(str(len(cart)))
    response.set_cookie('cart', pack(repr(cart).encode()))
    return response
