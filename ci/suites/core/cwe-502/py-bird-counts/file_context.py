import yaml
from yaml import Loader, SafeLoader


def species(path):
    """All birds on the first day's sheet."""
    with open(path, encoding="utf-8") as sheets:
        first = next(yaml.load_all(sheets, Loader=Loader))
        return sorted(first["counted"])


