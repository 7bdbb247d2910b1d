"""The answer about one address as a bool, so that a match object is fine as well."""


def serve(module, payload):
    return bool(module.is_staff(payload))
