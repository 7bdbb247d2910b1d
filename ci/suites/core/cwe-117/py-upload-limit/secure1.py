    if len(data) <= MAX_BYTES:
        return True
    logging.error("Upload of %r failed: %d bytes", filename, len(data))
    return False
