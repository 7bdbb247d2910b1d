def degrees(message):
    """The opposite of pack: the list of the temperatures in degrees (floats) that a message holds, in their order."""
    data = base64.b64decode(message)
