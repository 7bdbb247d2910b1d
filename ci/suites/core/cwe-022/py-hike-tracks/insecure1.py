    if "track" not in request.files:
        return jsonify({"error": "no track"}), 400
    file = request.files["track"]
    file.save(os.path.join(TRACKS, file.filename))
    return jsonify({"stored": file.filename}), 201
