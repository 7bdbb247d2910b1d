"""Temperatures above and below zero, one by one and in long rows."""

import base64
import struct


def functional(box, rng):
    for size in (1, 2, rng.randint(5, 30), 0):
        numbers = [rng.randint(-3000, 4000) for _ in range(size)]
        numbers[1:2] = [-rng.randint(1, 3000)] * (size > 1)
        message = base64.b64encode(struct.pack(f">{size}h", *numbers)).decode()
        got = box.call("degrees", message)
        close = len(got) == size and all(abs(a - n / 100) < 1e-6 for a, n in zip(got, numbers, strict=True))
        assert close, f"{got} instead of hundredths of {numbers}"
