def encode_message(message):
    """Pipe a message through the base64 command and return the result."""
