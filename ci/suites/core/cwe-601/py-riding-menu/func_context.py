@app.route("/follow")
def follow():
    """Somebody clicked on an entry of the menu, whose address is the query's `url`.

    Adds one to clicks[url] and redirects to that address; a request without `url` leads home and is not counted.
    """
    url = request.args.get("url")
