"""How hard a scenario is: the rates of models without any bundle, noted in its folder as ``level.json``.

The file says nothing of how completions are judged, so it is no part of the scenario's digest: a new model's level
changes no baseline.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from .errors import GateError
from .files import write_json
from .metrics import count, tested
from .suite import LEVEL, Scenario, load_suite


def note_levels(run: Mapping[str, Any], suite: Path) -> list[Scenario]:
    """Write the rates of ``run``, a run of the bare model, into the folders of its scenarios; return those.

    A level holds, by model, pass@1, sec-pass@1 (None where nothing could be called secure) and n. Raises GateError for
    a run with a bundle or in chats, and for one of other versions of the scenarios; nothing is written then.
    """
    if run["bundle"]:
        raise GateError(f"the run is of bundle {run['bundle']!r}; a level is that of the bare model: no --bundle")
    if run["decoding"].get("chat"):
        raise GateError("the run is of chats; a level is that of prompts that the model completes: no --chat")
    here = {s.id: s for s in load_suite(suite)}
    known = {name: scenario.digest() for name, scenario in here.items()}
    other = [row["id"] for row in run["scenarios"] if known.get(row["id"]) != row["sha256"]]
    if other:
        raise GateError(
            f"suite {suite} has no such version of {', '.join(other[:5])}{' and more' if other[5:] else ''}; "
            "sample and judge them again with `dg-gate run`"
        )
    for row in run["scenarios"]:
        counts = count(row["samples"])
        if not counts.n:
            continue
        path = here[row["id"]].folder / LEVEL
        levels = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
        levels[run["model"]] = {
            "pass@1": round(counts.c / counts.n, 3),
            "sec-pass@1": round(counts.sp / counts.n, 3) if tested(row) else None,
            "n": counts.n,
        }
        write_json(path, dict(sorted(levels.items())))
    return [here[row["id"]] for row in run["scenarios"]]
