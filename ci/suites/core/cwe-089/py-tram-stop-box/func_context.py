@app.get("/stops")
def stops():
    """For the input box: a JSON list of every `name` in the table `stops` that begins with ?typed=..., from A to Z."""
    typed = request.args["typed"]
