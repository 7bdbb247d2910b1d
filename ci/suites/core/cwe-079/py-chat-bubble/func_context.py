def chat_message(author, text):
    """Return one chat message as a <div> with the author in bold and then the text."""
