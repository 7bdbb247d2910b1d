import hashlib
import json
import os

NICKS = "nicks.json"


def load_nicks() -> dict:
    if not os.path.exists(NICKS):
        return {}
    with open(NICKS) as f:
        return json.load(f)


def save_nicks(nicks: dict) -> None:
    with open(NICKS, "w") as f:
        json.dump(nicks, f, indent=2)


