def plot_options(argument: str) -> dict:
    """Evaluate what was given for --options: a Python dictionary as text, e.g. "{'dpi': 300, 'title': 'Rain'}"."""
