    return Options(
        host=host,
        port=port,
        operator=ini.get("remote", "operator", fallback="admin"),
        password=ini.get("remote", "password", fallback=None),
    )
