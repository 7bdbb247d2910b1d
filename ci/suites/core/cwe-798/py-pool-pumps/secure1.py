    operator = ini.get("remote", "operator")
    password = ini.get("remote", "password")
    return Options(host, port, operator, password)
