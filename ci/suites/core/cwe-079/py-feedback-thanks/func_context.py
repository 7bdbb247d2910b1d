@app.route("/feedback", methods=["POST"])
def feedback():
    name = request.form["name"]
    message = request.form["message"]
    # thank them by name, and below that show their message in a blockquote
