    response = make_response(redirect("/" + page.lstrip("/\\")))
    response.set_cookie("notice", "seen", max_age=31536000)
    return response
