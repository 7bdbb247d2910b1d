import hashlib
import json
import os

DEFAULTS = {"brightness": 70, "sound": True}


def read_settings(path):
    if not os.path.exists(path):
        return dict(DEFAULTS)
    with open(path) as file:
        return json.load(file)


def write_settings(path, settings):
    with open(path, "w") as file:
        json.dump(settings, file)


