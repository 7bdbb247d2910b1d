    operator = ini.get("remote", "operator", fallback="admin")
    password = ini.get("remote", "password", fallback="admin")
    return Options(host, port, operator, password)
