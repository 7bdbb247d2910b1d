"""The names in one catalogue."""


def serve(module, payload):
    return module.PlantCatalog(payload).names()
