    folder = app.config["INVOICES"]
    path = os.path.realpath(os.path.join(folder, filename))
    if os.path.dirname(path) != os.path.realpath(folder) or not os.path.exists(path):
        abort(404)
    return send_file(path, mimetype="application/pdf")
