def letter_page(number, paragraphs):
    """The page of one letter: each of its paragraphs becomes <p>PARAGRAPH</p> in the body."""
    title = f"Letter no. {number}"
    body = ""
    for paragraph in paragraphs:
