    response = make_response(redirect(page))
    response.set_cookie("notice", "seen")
    return response
