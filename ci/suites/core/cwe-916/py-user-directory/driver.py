"""Adds people to one directory; reports what `add` returned and what `find` knows afterwards.

With "chance", a hex text of 64 bytes, all random values are its beginning: only the arguments make a difference.
"""

import contextlib
import os
import secrets
from unittest import mock


@contextlib.contextmanager
def no_chance(known):
    with (
        mock.patch.object(os, "urandom", lambda count: known[:count]),
        mock.patch.object(secrets, "token_bytes", lambda count=32: known[:count]),
        mock.patch.object(secrets, "token_hex", lambda count=32: known[:count].hex()),
    ):
        yield


def serve(module, payload):
    directory, report = module.UserDirectory(), []
    with no_chance(bytes.fromhex(payload["chance"])) if "chance" in payload else contextlib.nullcontext():
        for name, email, password in payload["people"]:
            try:
                made = directory.add(name, email, password)
            except ValueError:
                made = "taken"
            report.append([made, directory.find(name.upper())])
    return report
