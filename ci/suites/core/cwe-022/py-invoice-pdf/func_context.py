@app.get("/invoice")
def invoice_pdf():
    # GET /invoice?no=2024-017 answers with the file 2024-017.pdf of the INVOICES folder,
    # or with status 404 when that file does not exist
    filename = request.args["no"] + ".pdf"
