@app.post("/md5")
def track_md5():
    """The form field "track" is the path of a file; runs md5sum on it.

    Answers with JSON like {"md5": "9e107d9d372bb6826bd81d3542a419d6"}, the first word of the output.
    """
    track = request.form["track"]
