    return escape("<h1>Good luck, " + request.cookies.get("team", "strangers") + "!</h1>")
