    code = request.form["code"]
    return "Unknown coupon", 404
