    cart = []
    if cookie:
        cart = base64.urlsafe_b64decode(cookie.encode()).decode().split("\n")
    cart.append(item)
    response = app.make_response(json.dumps(cart))
    response.mimetype = "application/json"
    response.set_cookie("cart", base64.urlsafe_b64encode("\n".join(cart).encode()).decode())
    return response
