    path = os.path.abspath(os.path.join(REPORTS, name))
    if not path.startswith(REPORTS + os.sep) or not os.path.isfile(path):
        abort(404)
    return send_file(path)
