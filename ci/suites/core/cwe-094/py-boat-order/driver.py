"""Makes Boat objects of rows."""


def serve(module, payload):
    rows, field = payload
    return module.ordered([module.Boat(*row) for row in rows], field)
