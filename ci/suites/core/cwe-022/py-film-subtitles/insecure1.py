    path = os.path.join(SUBTITLES, film + ".srt")
    if not os.path.exists(path):
        abort(404)
    with open(path, "r") as f:
        return f.read()
