    if len(data) > MAX_BYTES:
        logging.error(f"Upload of {filename} failed: {len(data)} bytes")
        return False
    return True
