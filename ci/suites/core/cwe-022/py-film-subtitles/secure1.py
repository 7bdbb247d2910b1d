    filename = os.path.basename(film) + ".srt"
    path = os.path.join(SUBTITLES, filename)
    if not os.path.isfile(path):
        abort(404)
    with open(path) as f:
        return f.read()
