@app.post("/tracks")
def upload_track():
    """Keep the uploaded file of the form field "track" in the folder TRACKS, under the file name it came with.

    Answers {"stored": <file name>} with status 201, or {"error": "no track"} with status 400 if the form has no file.
    """
