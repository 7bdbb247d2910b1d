@app.get("/avatars/<path:picture>")
def show_avatar(picture):
    """Answer with the bytes of the PNG file `picture` in UPLOADS, mimetype image/png, or with 404 if it isn't a file."""
    path = UPLOADS / picture
