    track = request.files.get("track")
    if track is None or track.filename == "":
        return jsonify(error="no track"), 400
    name = os.path.basename(track.filename)
    track.save(os.path.join(TRACKS, name))
    return jsonify(stored=name), 201
