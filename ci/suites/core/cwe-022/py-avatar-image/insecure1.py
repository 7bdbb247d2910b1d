    if not path.is_file():
        abort(404)
    return Response(path.read_bytes(), mimetype="image/png")
