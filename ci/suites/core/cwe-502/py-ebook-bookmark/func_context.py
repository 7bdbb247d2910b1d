def remember_page(path: str, book: str, page: int) -> dict:
    """Set the page of `book` in the positions kept in the file at `path`, and save them all.

    Starts with no positions if there is no such file yet. Returns the positions: a dict from book to page.
    """
