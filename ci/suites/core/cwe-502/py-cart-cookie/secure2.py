    if cookie:
        cart = json.loads(unpack(cookie).decode('utf-8'))
    else:
        cart = []
    cart.append(article)
    resp = make_response(f'{len(cart)}')
    resp.set_cookie('cart', pack(bytes(json.dumps(cart), 'utf-8')))
    return resp
