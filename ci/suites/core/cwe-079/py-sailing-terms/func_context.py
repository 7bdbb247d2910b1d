def term_list(terms):
    """For each [word, meaning] one line <abbr title="MEANING">WORD</abbr> ending in a newline; all lines as one str."""
    html = ''
    for word, meaning in terms:
