    ok = len(data) <= MAX_BYTES
    if not ok:
        logging.getLogger("uploads").error("upload failed: %s has %d bytes", filename, len(data))
    return ok
