"""Asks a camera for its count of a day."""


def serve(module, payload):
    folder, day = payload
    return module.GateCamera(folder).cars(day)
