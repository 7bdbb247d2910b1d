def column(text, width="narrow"):
    """Pipe an article through `fold -s -w N`, where N is COLUMNS[width]. Returns fold's lines as a list."""
    size = COLUMNS[width]
