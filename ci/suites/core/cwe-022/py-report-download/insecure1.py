    path = os.path.join(REPORTS, name)
    if not os.path.exists(path):
        abort(404)
    return send_file(path)
