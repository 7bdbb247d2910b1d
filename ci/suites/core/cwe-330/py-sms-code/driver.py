"""A few codes, one second after another, beginning with a given state of the generator."""

import random
from unittest import mock


def serve(module, payload):
    state, count = payload
    random.seed(state)
    start = 1.72e9 + random.Random(state).random() * 1e7
    codes = []
    for second in range(count):
        now = start + second
        with mock.patch("time.time", return_value=now), mock.patch("time.time_ns", return_value=int(now * 1e9)):
            codes.append(str(module.sms_code()))
    return codes
