@app.route("/cinema", methods=["POST"])
def choose_cinema():
    """The visitor has picked a cinema: keep it in the session and go on to the page that the form names."""
    cinema = request.form["cinema"]
    page = request.form["continue"]  # one of PAGES, like "/seats"
