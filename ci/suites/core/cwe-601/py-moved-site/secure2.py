    page = request.args.get("path", "").lstrip("/")
    return redirect(f"{SITE}/{page}", code=301)
