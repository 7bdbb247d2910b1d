@app.errorhandler(404)
def page_not_found(error):
    """Log a warning with the words "no such page" and the path of the request.

    The answer is the text "Page not found" with status 404.
    """
