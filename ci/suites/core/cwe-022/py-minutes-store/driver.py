"""Writes the minutes of one meeting."""


def serve(module, payload):
    folder, meeting, minutes = payload
    return module.Minutes(folder).write(meeting, minutes)
