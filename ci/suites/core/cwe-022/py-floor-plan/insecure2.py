    if not os.path.abspath(path).startswith(PLANS):
        abort(403)
    try:
        return drawing(path)
    except FileNotFoundError:
        return 'Not found', 404
