"""Dates a tape; what the function returns does not matter."""


def serve(module, payload):
    module.set_date(*payload)
