def accept_upload(filename, data):
    """True if the uploaded bytes are at most MAX_BYTES.

    Otherwise logs an error that the upload of `filename` failed, and returns False.
    """
