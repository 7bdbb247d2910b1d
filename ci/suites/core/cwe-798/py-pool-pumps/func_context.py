def read_options(path: str) -> Options:
    """Read the four options from the section [remote] of an INI file, where they have the names of the fields."""
    ini = configparser.ConfigParser(interpolation=None)
    ini.read(path)
    host = ini.get("remote", "host")
    port = ini.getint("remote", "port", fallback=7020)
