"""Days travel as their ordinals."""

from datetime import date


def serve(module, payload):
    path, first, last = payload
    return module.usage(path, date.fromordinal(first), date.fromordinal(last))
