@app.route("/weigh/<pet>", methods=["POST"])
def weigh(pet):
    """Note the kilos of the pet as a float and return to the page that has the form.

    FORM sends that page as `back`, with host and query: http://vet.example/pets/molly?tab=diet is one.
    If `back` is not sent, pets() comes next.
    """
    weights[pet] = float(request.form["kilos"])
    back = request.form.get("back", url_for("pets", _external=True))
