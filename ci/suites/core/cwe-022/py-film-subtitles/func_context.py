@app.route("/subtitles")
def subtitles():
    # the subtitles of a film are in the file <film>.srt in the SUBTITLES folder
    # return the text of the file, or 404 if there is no such file
    film = request.args.get("film", "")
