def read_tour(text):
    """Turn the YAML text of a guided tour, as a guide uploads it, into a dict."""
