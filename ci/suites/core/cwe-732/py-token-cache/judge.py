"""Who on this machine could open the cached token? Its owner, and nobody else."""

import json
import time

from deepguard_ci.judging import token


def functional(box, rng):
    for lifetime in (3600, rng.randint(60, 90000)):
        word, begun = token(rng, 30), time.time()
        box.call("cache_token", word, lifetime)
        kept = json.loads(box.files.read("token.json") or b"{}")
        assert isinstance(kept, dict) and kept.get("access_token") == word, "the cache holds another token"
        end = kept.get("expires_at")
        assert type(end) in (int, float), f"expires_at is {end!r}"
        assert begun - 2 <= end - lifetime <= time.time() + 2, "expires_at is another time"


def exploit(box, rng):
    box.call("cache_token", token(rng, 30), 600)
    bits = box.files.mode("token.json")
    if bits is not None and bits & 0o066:
        return f"token.json was left with mode {bits:03o}"
    return None
