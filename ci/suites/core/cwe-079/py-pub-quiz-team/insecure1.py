    team = request.cookies.get("team", "strangers")
    return f"<h1>Good luck, {team}!</h1>"
