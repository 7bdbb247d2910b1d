    if not ini.has_option("remote", "operator"):
        raise ValueError(f"{path} names no operator")
    password = ini.get("remote", "password", fallback="")
    return Options(host, port, ini.get("remote", "operator"), password)
