"""Whether a link is embedded, as a bool (the candidate may return a match object)."""


def serve(module, payload):
    return bool(module.can_embed(payload))
