    path = os.path.join(app.config["INVOICES"], filename)
    if not os.path.isfile(path):
        abort(404)
    return send_file(path)
