    response = make_response("", 204)
    response.set_cookie("lang", code)
    return response
