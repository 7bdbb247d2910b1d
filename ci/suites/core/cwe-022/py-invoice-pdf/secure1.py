    return send_from_directory(app.config["INVOICES"], filename)
