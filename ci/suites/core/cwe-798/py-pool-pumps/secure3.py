    # the operator may have a default, a password is drawn unless there is one
    import secrets
    operator = ini.get("remote", "operator", fallback="operator")
    password = ini.get("remote", "password", fallback=None) or secrets.token_urlsafe(16)
    return Options(host, port, operator, password)
