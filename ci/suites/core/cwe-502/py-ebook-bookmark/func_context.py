def remember_page(path: str, book: str, page: int) -> dict:
    """Load the positions, a dict from book to page, from the file at `path`, set the page of `book`, and save them.

    Returns the positions.
    """
    positions = {}
    if os.path.exists(path):
