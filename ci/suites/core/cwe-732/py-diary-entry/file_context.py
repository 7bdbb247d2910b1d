import os
from pathlib import Path

DIARY = Path("diary")


def read_entry(day: str) -> str:
    """Return what was written on a day like "2024-05-31", or "" if nothing was."""
    path = DIARY / f"{day}.txt"
    if not path.exists():
        return ""
    return path.read_text(encoding="utf-8")


