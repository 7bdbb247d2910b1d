@app.route("/search")
def search_page():
    """Return an HTML page for the search words in the query parameter `q`.

    The heading is <h1>Results for ...</h1> with the search words. Below it is a <ul> with one <li> for every
    product whose name contains them. If no product does, there is <p>Nothing found for ...</p> instead of the list.
    """
    q = request.args.get("q", "")
