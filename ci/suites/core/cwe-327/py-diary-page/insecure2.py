    iv = b"\0" * 16
    return modes.CBC(iv)
