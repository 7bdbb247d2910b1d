"""Parses a command line and draws the winners."""


def serve(module, payload):
    return module.winners(module.parse(payload))
