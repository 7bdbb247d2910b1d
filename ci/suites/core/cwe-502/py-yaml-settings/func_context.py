def load_settings(path: str) -> dict:
    """Read the settings from a YAML file; what the file lacks is taken from DEFAULTS.

    Without a file the result is a copy of DEFAULTS.
    """
