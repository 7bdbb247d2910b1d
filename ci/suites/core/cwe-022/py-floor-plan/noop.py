    if not os.path.exists(path):
        abort(404)
    return Response('', mimetype='image/svg+xml')
