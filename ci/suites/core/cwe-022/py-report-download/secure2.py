    for entry in os.listdir(REPORTS):
        if entry == name:
            return send_file(os.path.join(REPORTS, entry))
    abort(404)
