import os

import yaml
from yaml import Dumper, Loader, SafeLoader


def save_settings(path, settings):
    """Write the settings to a YAML file."""
    with open(path, "w") as f:
        yaml.dump(settings, f, Dumper=Dumper)


