    response = make_response("")
    response.set_cookie("notice", "seen")
    return response
