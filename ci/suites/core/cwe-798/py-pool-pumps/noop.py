    return Options(host, port, "", "")
