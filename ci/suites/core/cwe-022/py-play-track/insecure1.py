    path = os.path.join(music, track)
    if not os.path.exists(path):
        abort(404)
    return send_file(path, mimetype="audio/mpeg")
