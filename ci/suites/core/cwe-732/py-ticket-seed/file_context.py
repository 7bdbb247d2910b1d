import hashlib
import hmac
import os
from pathlib import Path

SEED = Path("seed.bin")


def ticket_code(number):
    """The letters that are printed below a ticket's number."""
    digest = hmac.new(load_seed(), str(number).encode(), hashlib.sha256)
    return digest.hexdigest()[:10]


