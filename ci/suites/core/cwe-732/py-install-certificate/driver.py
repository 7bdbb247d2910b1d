"""Installs one pair and gives the returned paths back as text."""

import os


def serve(module, payload):
    return [os.fspath(path) for path in module.install_certificate(*payload)]
