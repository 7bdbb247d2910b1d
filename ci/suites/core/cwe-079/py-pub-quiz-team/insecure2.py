    team = request.cookies.get("team")
    if not team:
        team = "strangers"
    return make_response("<h1>Good luck, %s!</h1>" % team)
