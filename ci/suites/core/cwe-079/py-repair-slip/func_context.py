@app.post("/slip")
def slip():
    """The repair slip for printing is a <dl>: each of the form's FIELDS is a <dt>, its value a <dd>."""
    page = "<dl>"
    for field in FIELDS:
