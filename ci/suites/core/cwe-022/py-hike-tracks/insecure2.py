    track = request.files.get("track")
    if not track:
        return jsonify(error="no track"), 400
    with open(f"{TRACKS}/{track.filename}", "wb") as out:
        out.write(track.read())
    return jsonify(stored=track.filename), 201
