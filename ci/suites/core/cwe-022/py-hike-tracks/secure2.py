    from werkzeug.utils import secure_filename

    if "track" not in request.files:
        return jsonify({"error": "no track"}), 400
    file = request.files["track"]
    filename = secure_filename(file.filename)
    file.save(os.path.join(TRACKS, filename))
    return jsonify({"stored": filename}), 201
