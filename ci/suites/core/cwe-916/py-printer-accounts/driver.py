"""Runs the command for each account and returns the lines of accounts.txt; "salt" is then every random text."""

import secrets
import sys
from pathlib import Path
from unittest import mock


def serve(module, payload):
    drawn = (lambda count=None: payload["salt"]) if "salt" in payload else secrets.token_hex
    with mock.patch.object(secrets, "token_hex", drawn):
        for account in payload["accounts"]:
            with mock.patch.object(sys, "argv", ["printer-account", *account]):
                module.main()
    return Path("accounts.txt").read_text().splitlines()
