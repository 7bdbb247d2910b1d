import hashlib
import json
import os

NICKS = "nicks.json"


def load_nicks() -> dict[str, str]:
    if not os.path.exists(NICKS):
        return {}
    with open(NICKS) as f:
        return json.load(f)


def save_nicks(nicks: dict[str, str]) -> None:
    with open(NICKS, "w") as f:
        json.dump(nicks, f, indent=2)


