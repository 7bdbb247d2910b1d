    cart = json.loads(base64.b64decode(cookie)) if cookie else []
    cart.append(item)
    response = make_response(jsonify(cart))
    response.set_cookie("cart", base64.b64encode(json.dumps(cart).encode()).decode())
    return response
