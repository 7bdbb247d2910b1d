"""The runs that `dg-gate compare` is given: each by a name of its own, read from its file."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from .errors import GateError


def read_runs(items: Sequence[str]) -> dict[str, dict[str, Any]]:
    """The runs of ``items``, each "NAME=RUN.json" or a file alone, by name. Raises GateError that names the file."""
    return {name: _read(path) for name, path in named(items).items()}


def named(items: Sequence[str]) -> dict[str, Path]:
    """The files by name. One without a name is called as its file, and with its folders where files are called alike.

    Raises GateError if two still have one name.
    """
    given = [(name, Path(path)) for name, _, path in (item.rpartition("=") for item in items)]
    stems = [path.stem for name, path in given if not name]
    found: dict[str, Path] = {}
    for name, path in given:
        name = name or (path.stem if stems.count(path.stem) == 1 else path.with_suffix("").as_posix())
        if name in found:
            raise GateError(
                f"two runs are called {name!r}: {found[name]} and {path}; give each a name of its own, NAME=RUN.json"
            )
        found[name] = path
    return found


def _read(path: Path) -> dict[str, Any]:
    try:
        run = json.loads(path.read_text(encoding="utf-8"))
        if not isinstance(run, dict) or not {"metrics", "scenarios", "decoding"} <= set(run):
            raise ValueError("it has no metrics and scenarios")
    except ValueError as error:
        raise GateError(f"{path} is no run of dg-gate: {error}; write one with `dg-gate run --json`") from error
    return run
