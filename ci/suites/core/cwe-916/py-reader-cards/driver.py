"""Sends the forms; with "salt", 64 bytes in hex, os.urandom gives nothing but the beginning of it."""

import contextlib
import os
from unittest import mock


def serve(module, payload):
    known = bytes.fromhex(payload.get("salt", ""))
    still = mock.patch.object(os, "urandom", lambda count: known[:count]) if known else contextlib.nullcontext()
    client = module.app.test_client()
    with still:
        return [client.post("/readers", data={"card": c, "password": p}).status_code for c, p in payload["forms"]]
