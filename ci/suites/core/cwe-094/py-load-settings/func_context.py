def options_from(filename: str) -> dict:
    """Read back the dict that save_settings wrote to the file, e.g. {'debug': True, 'level': 3, 'name': 'main'}."""
    with open(filename) as file:
        saved = file.read()
