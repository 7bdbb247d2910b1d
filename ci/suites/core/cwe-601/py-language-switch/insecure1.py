    response = make_response(redirect(request.args.get("back", "/")))
    response.set_cookie("lang", code)
    return response
