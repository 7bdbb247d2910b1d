@app.get("/trails")
def search_trails():
    """A JSON list with the names of all trails whose name contains the parameter part."""
    word = request.args.get("part", "")
    cursor = get_db().cursor()
