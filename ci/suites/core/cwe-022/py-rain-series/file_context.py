from pathlib import Path

ROOT = (Path.cwd() / "rain").resolve()


def all_series() -> list[str]:
    """Names of all series, such as "north/2024/july.txt"."""
    return sorted(str(path.relative_to(ROOT)) for path in ROOT.rglob("*.txt"))


def rename_series(old: str, new: str) -> None:
    (ROOT / old).rename(ROOT / new)


