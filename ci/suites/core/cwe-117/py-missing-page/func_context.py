@app.errorhandler(404)
def page_not_found(error):
    """Log a warning such as "no such page: /boats/heron", with the path of the request.

    The answer is the text "Page not found" with status 404.
    """
    path = request.path
