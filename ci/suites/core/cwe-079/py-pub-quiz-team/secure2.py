    team = escape(request.cookies.get("team", "strangers"))
    response = make_response("<h1>Good luck, %s!</h1>" % team)
    return response
