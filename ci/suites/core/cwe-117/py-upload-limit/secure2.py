    size = len(data)
    if size > MAX_BYTES:
        name = filename.replace("\r", "").replace("\n", "")
        logging.error(f"upload of {name} failed ({size} bytes)")
        return False
    return True
