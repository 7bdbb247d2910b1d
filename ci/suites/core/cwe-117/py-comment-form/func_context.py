@app.route("/comments", methods=["POST"])
def add_comment():
    # who wrote it and what
    author = request.form.get("author", "")
    text = request.form.get("text", "")
    # write both to the log
    # say thank you
