@app.post("/readers")
def new_reader():
    """Add a reader from the form's "card" and "password", the latter as a salted digest (bytes); answer 201."""
    form = request.form
    card, password = form["card"], form["password"]
    salt = os.urandom(16)
