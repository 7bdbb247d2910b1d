@app.route("/films/<int:film>/rating", methods=["POST"])
def rate(film):
    """
    Store the number of stars for a film, then redirect the visitor to where the form was.

    That page, like /films/12?tab=cast, comes in the form's field `origin`. Forms without it, or with an empty one, lead to FILM_LIST.
    """
    ratings[film] = int(request.form["stars"])
    origin = request.form.get("origin") or FILM_LIST
