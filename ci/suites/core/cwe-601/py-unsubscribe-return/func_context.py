@app.post("/unsubscribe")
def unsubscribe():
    """Handle the confirmed form: append its field `email` to the list `unsubscribed`.

    Afterwards the reader is redirected to the form field `return_to`, a page here like /news?year=2024.
    """
    unsubscribed.append(request.form["email"])
    page = request.form.get("return_to", "/newsletters")
