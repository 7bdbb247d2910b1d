"""The lock of each passphrase; "start" (bytes), if it is there, is what os.urandom gives."""

import os
from unittest import mock


def serve(module, payload):
    drawn = (lambda count: payload["start"][:count]) if "start" in payload else os.urandom
    with mock.patch.object(os, "urandom", drawn):
        return [module.lock_text(phrase) for phrase in payload["phrases"]]
