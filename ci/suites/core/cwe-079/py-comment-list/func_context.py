def render_comments(comments: list[dict]) -> str:
    """Build the guest book's list: <ul> ... </ul> around an <li> for each comment, in the given order.

    A comment is a dict with the strings "author" and "text". Its item reads <li><b>author</b>: text</li>.
    """
    result = "<ul>"
    for comment in comments:
