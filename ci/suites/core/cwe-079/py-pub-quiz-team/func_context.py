@app.get("/scoreboard")
def scoreboard():
    """Greet the team of the cookie "team" with <h1>Good luck, TEAM!</h1>; without that cookie TEAM is "strangers"."""
