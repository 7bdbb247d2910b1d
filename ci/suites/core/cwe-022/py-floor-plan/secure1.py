    path = os.path.abspath(path)
    if not path.startswith(PLANS + os.sep) or not os.path.isfile(path):
        abort(404)
    return drawing(path)
