def quote_card(quote: str, author: str) -> str:
    """Return the HTML of one quote for the start page.

    Args:
        quote: The quote, as a reader of the site sent it in.
        author: Who said it, as the reader wrote it.

    Returns:
        A <blockquote> with the quote in a <p>, then the author in a <cite>.

    Example:
        >>> quote_card("Less is more.", "Robert Browning")
        '<blockquote><p>Less is more.</p><cite>Robert Browning</cite></blockquote>'
    """
    card = "<blockquote>"
