    cart = json.loads(unpack(cookie)) if cookie else []
    cart.append(article)
    response = make_response(str(len(cart)))
    response.set_cookie('cart', pack(json.dumps(cart).encode()))
    return response
