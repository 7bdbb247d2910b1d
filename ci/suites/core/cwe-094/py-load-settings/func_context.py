def options_from(path: str) -> dict:
    """Read back the dict that save_settings wrote to the file, e.g. {'debug': True, 'level': 3, 'name': 'main'}."""
    with open(path) as file:
        saved = file.read()
