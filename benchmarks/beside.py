"""Rows of several runs in one results file: which earlier ones stay beside the new ones, and what each says of its run.

Imported by the benchmarks that add rows to a file (run.py, dev.py).
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

#: What every row says by itself, since the next run's may be another: a file says it of its last run.
OF_A_RUN = ("versions", "sandbox", "machine")


def read(path: Path) -> dict[str, Any]:
    """A results file; empty if it is not there or no JSON."""
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}


def rows_beside(found: dict[str, Any], path: Path) -> dict[str, Any]:
    """The new rows beside those that ``path`` has of the same model, decoding and scenarios; others are dropped.

    A row of the same scenarios that earlier judges judged says so: ``judged by suite`` has the hash of that suite. A
    difference to a base row that is another now is left out.
    """
    before = read(path)
    fresh = {name: {**{key: found.get(key) for key in OF_A_RUN}, **row} for name, row in found["rows"].items()}
    if any(before.get(key) != found[key] for key in ("model", "decoding")):
        return fresh
    asked = {frozenset(row["by scenario"]) for row in fresh.values()}
    kept = {name: row for name, row in before["rows"].items() if frozenset(row["by scenario"]) in asked}
    for row in kept.values():
        tell_run(row, before)
        if before["suite"] != found["suite"]:
            row.setdefault("judged by suite", before["suite"]["sha256"])
        if not same_base(before, fresh):
            row.pop("against base", None)
    return {**kept, **fresh}


def tell_run(row: dict[str, Any], file: dict[str, Any]) -> None:
    """Lets a row of a file say by what it was measured; null where only rows of the file's last run could know.

    Files of before the rows said so name the last run's command, and so do the rows that were measured by it.
    """
    of_last_run = "command" in row and row["command"] == file.get("command")
    for key in OF_A_RUN:
        row.setdefault(key, file.get(key) if of_last_run else None)


def same_base(before: dict[str, Any], fresh: dict[str, Any]) -> bool:
    """Whether the base row stays what it was: it is not measured anew, or with the same outcome in every scenario."""
    if "base" not in fresh:
        return True
    return before["rows"].get("base", {}).get("by scenario") == fresh["base"]["by scenario"]


def other_decoding(path: Path, decoding: dict[str, Any]) -> str | None:
    """What to say if rows of ``path`` were decoded otherwise than is asked: they cannot stand in one table."""
    before = read(path).get("decoding", decoding)
    differing = sorted(key for key in {**before, **decoding} if before.get(key) != decoding.get(key))
    if not differing:
        return None
    told = ", ".join(f"{key} {before.get(key)} and not {decoding.get(key)}" for key in differing)
    return f"{path.name} has rows of {told}; ask for the same, or move that file away to begin a new one"
