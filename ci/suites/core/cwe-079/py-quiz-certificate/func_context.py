def application(environ, start_response):
    """Show /?player=Kim&points=9 as an h1 with the player and a p with "9 of 12 points"."""
    player = param(environ, "player", "Somebody")
    points = param(environ, "points", "0")
    start_response("200 OK", [("Content-Type", "text/html; charset=utf-8")])
