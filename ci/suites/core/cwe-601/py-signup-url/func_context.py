@app.route("/signup", methods=["POST"])
def signup():
    """Add the username to users and redirect to the page in the url field (like /groups/5), or to /welcome."""
