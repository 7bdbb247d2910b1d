@app.route("/vote/<dish>")
def vote(dish):
    """Count a vote for the dish and show how many it has now, for example:

    <p>Votes for pea soup: 3</p>
    """
