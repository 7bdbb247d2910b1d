@app.get("/festival/<int:year>/flyer")
def flyer(year):
    """One of the flyers that were printed that year, sent as an attachment. ?file=... is its file name; 404 if unknown."""
    folder = f"{FESTIVAL}/{year}"
