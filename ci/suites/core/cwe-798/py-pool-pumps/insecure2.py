    defaults = {"operator": "pump", "password": "Chl0r1ne!"}
    if ini.has_section("remote"):
        defaults.update(ini.items("remote"))
    return Options(host, port, defaults["operator"], defaults["password"])
