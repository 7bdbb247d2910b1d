@app.route("/back")
def go_back():
    """Redirect to the page in ?to= (such as /news/2024), or to / if there is none."""
