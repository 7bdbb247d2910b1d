import ast
import sys

DEFAULTS = {"debug": False, "level": 1, "name": "main"}


def save_settings(settings):
    return repr(settings)


