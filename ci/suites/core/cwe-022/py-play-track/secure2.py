    path = os.path.realpath(os.path.join(music, track))
    if not path.startswith(music + os.sep) or not os.path.isfile(path):
        abort(404)
    return send_file(path, mimetype="audio/mpeg")
