    try:
        with open(f"{SUBTITLES}/{film}.srt", encoding="utf-8") as file:
            text = file.read()
    except FileNotFoundError:
        abort(404)
    return text, 200, {"Content-Type": "text/plain"}
