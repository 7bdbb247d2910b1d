"""Seeds the generator that all modules share, stops the clock, and asks for one password."""

import random
import time


def serve(module, payload):
    seed, length = payload
    random.seed(seed)
    clock, time.time = time.time, lambda: float(seed)
    try:
        return module.starter_password(length)
    finally:
        time.time = clock
