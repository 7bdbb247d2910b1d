def answer(request: bytes) -> bytes:
    """The request is the name of a file in PAGES with a line end after it, the answer that file's bytes.

    NOT_FOUND is the answer if the file doesn't exist.
    """
    name = request.strip()
