def load_settings(saved: str) -> dict:
    """The opposite of save_settings: returns DEFAULTS updated with the saved settings.

    Example: load_settings("{'debug': True, 'level': 3}") == {"debug": True, "level": 3, "name": "main"}
    """
    settings = dict(DEFAULTS)
