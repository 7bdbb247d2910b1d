def load_settings(path: str) -> dict:
    """The settings that such a YAML file holds; without a file there are none: {}."""
    if not os.path.exists(path):
        return {}
    with open(path) as f:
