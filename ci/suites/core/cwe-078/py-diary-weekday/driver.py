"""Asks a new diary for the weekday of one date."""


def serve(module, payload):
    return module.Diary().weekday(payload)
