"""Stores the PINs of a list of cards and shows the dict `pins`, bytes as hex; `salt` fixes the salt's text."""

import secrets
from unittest import mock


def shown(value):
    return value.hex() if isinstance(value, bytes) else str(value)


def serve(module, payload):
    fixed = (lambda count=None: payload["salt"]) if payload.get("salt") else secrets.token_hex
    with mock.patch("secrets.token_hex", fixed):
        for card, pin in payload["cards"]:
            module.store_pin(card, pin)
    return {card: {key: shown(value) for key, value in entry.items()} for card, entry in module.pins.items()}
