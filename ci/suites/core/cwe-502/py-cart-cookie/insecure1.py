    cart = pickle.loads(unpack(cookie)) if cookie else []
    cart.append(article)
    response = make_response(str(len(cart)))
    response.set_cookie('cart', pack(pickle.dumps(cart)))
    return response
