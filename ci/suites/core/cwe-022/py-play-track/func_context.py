@app.route("/play")
def play():
    track = request.args.get("track")  # like "intro.mp3"
    music = os.path.abspath("music")

    # stream this track to the player, 404 if we don't have it
