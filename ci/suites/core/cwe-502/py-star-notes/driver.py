"""Tells an observatory what somebody saw."""


def serve(module, payload):
    return module.Observatory("sky").saw(*payload)
