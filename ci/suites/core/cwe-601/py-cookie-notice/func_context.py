@app.route("/agree")
def agree():
    # button of the cookie notice: remember that it was clicked, then redirect to the page where it was shown
    page = request.args.get("page", "/")
    session["notice"] = "seen"
