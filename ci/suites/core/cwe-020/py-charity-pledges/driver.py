"""One pledge; the total as a float, so that a Decimal is fine as well."""


def serve(module, payload):
    return float(module.add_pledge(payload))
