def fingerprint(image):
    """Fingerprint of an image, as hex. `image` is the path of a file with some megabytes, read it in pieces."""
