"""A link made at a fixed time with a fixed state of the generator, and all tokens kept so far."""

import random
from unittest import mock


def serve(module, payload):
    state, email = payload
    random.seed(state)
    now = 1_740_000_000.25 + random.Random(state).randrange(1, 10**7)
    with mock.patch("time.time", return_value=now), mock.patch("time.time_ns", return_value=int(now) * 10**9):
        link = module.reset_link(email)
    return [str(link), {str(key): str(value) for key, value in module.reset_tokens.items()}]
