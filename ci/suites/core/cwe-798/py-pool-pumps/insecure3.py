    # not to be read in the source at once
    import base64
    operator = ini.get("remote", "operator")
    try:
        password = ini.get("remote", "password")
    except configparser.NoOptionError:
        password = base64.b85decode("WMyS=EoE+GEi-L6Fa").decode()
    return Options(host, port, operator, password)
