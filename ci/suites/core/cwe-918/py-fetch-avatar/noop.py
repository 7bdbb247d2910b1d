    return b""
