    name = os.path.basename(photo.filename)
    if name in ("", ".", ".."):
        return jsonify({"error": "bad file name"}), 400
    path = os.path.join(app.config['UPLOAD_FOLDER'], name)
    photo.save(path)
    return jsonify(saved=True)
