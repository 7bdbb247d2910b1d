def serve(path):
    """Answer with page(path), or with moved(...) to the same path without its last slash if it ends in one.

    So "/maps/asia/" has moved to "/maps/asia". The front page "/" stays as it is.
    """
    if path == "/" or not path.endswith("/"):
        return page(path)
