    try:
        with open(REPORTS + "/" + name) as f:
            return f.read()
    except FileNotFoundError:
        abort(404)
