    if not os.path.exists(path):
        abort(404)
    return drawing(path)
