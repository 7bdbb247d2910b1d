    filename = photo.filename
    if filename == '':
        return jsonify({"saved": False}), 400
    path = f"{app.config['UPLOAD_FOLDER']}/{filename}"
    with open(path, "wb") as f:
        f.write(photo.read())
    return {"saved": True}
