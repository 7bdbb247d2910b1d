"""Makes vouchers at a time that is known, after the shared generator was put into a state that is known."""

import random
from unittest import mock


def serve(module, payload):
    state, count, length = payload
    random.seed(state)
    with mock.patch("time.time", return_value=1750000000.0):
        return module.make_vouchers(count, length)
