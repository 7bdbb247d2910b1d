import os
from pathlib import Path

DIARY = Path("diary")
DIARY.mkdir(exist_ok=True)


def days() -> list[str]:
    """Return the days with an entry, like "2024-05-31"."""
    return sorted(name.removesuffix(".txt") for name in os.listdir(DIARY))


def read_entry(day: str) -> str:
    """Return what was written on a day."""
    path = DIARY / f"{day}.txt"
    return path.read_text(encoding="utf-8")


