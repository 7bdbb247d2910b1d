"""Builds one product and returns its card."""


def serve(module, payload):
    name, blurb, cents = payload
    return module.Product(name, blurb, cents).card()
