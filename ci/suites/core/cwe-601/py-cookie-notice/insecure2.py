    response = make_response("", 302)
    response.headers["Location"] = page
    response.set_cookie("notice", "seen")
    return response
