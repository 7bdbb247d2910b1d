    try:
        with open(app.config["INVOICES"] + "/" + filename, "rb") as pdf:
            return pdf.read(), 200, {"Content-Type": "application/pdf"}
    except FileNotFoundError:
        return "no such invoice", 404
