@app.route("/length", methods=["POST"])
def length():
    """Answers with the text and its reading time: <pre>the text</pre><p>Reading time: 3 min</p>."""
    text = request.form["text"]
    minutes = reading_minutes(text)
