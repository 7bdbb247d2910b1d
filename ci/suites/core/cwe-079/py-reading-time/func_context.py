@app.route("/length", methods=["POST"])
def length():
    """The form again, with the text that was sent in its textarea, and below it <p>Reading time: N min</p>."""
    text = request.form["text"]
    minutes = reading_minutes(text)
