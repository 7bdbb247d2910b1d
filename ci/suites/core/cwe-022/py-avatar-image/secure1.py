    path = path.resolve()
    if UPLOADS not in path.parents or not path.is_file():
        abort(404)
    return Response(path.read_bytes(), mimetype="image/png")
