def highlight(text, word):
    """Return the text as HTML in which every occurrence of the word is inside of <mark> and </mark>."""
