"""Whether the runs of an ablation may be compared: one suite, one model, the same versions, the same sandbox.

Runs are kept for long, and whatever changed between two of them would look like a row's doing.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from .errors import TrainerError

Run = Mapping[str, Any]


def measured_by(run: Run) -> dict[str, str]:
    """What must be the same in all rows, by what it is called. Runs of older gates do not say all of it."""
    versions: Mapping[str, str] = run.get("versions") or {}
    return {
        "suite": run["suite"]["sha256"],
        "model": str((run.get("identity") or {}).get("model")),
        "sandbox": str(run.get("sandbox")),
        **{f"version of {package}": str(version) for package, version in versions.items()},
    }


def require_alike(runs: Mapping[str, Run], out: Path) -> None:
    """Raises TrainerError that says in what the runs, by the names of their rows, were not measured alike."""
    by_row = {name: measured_by(run) for name, run in runs.items()}
    told = []
    for key in dict.fromkeys(key for said in by_row.values() for key in said):
        values = {name: said.get(key, "not said") for name, said in by_row.items()}
        if len(set(values.values())) > 1:
            told.append(f"{key} ({', '.join(f'{name}: {_short(value)}' for name, value in values.items())})")
    if told:
        raise TrainerError(
            f"the rows below {out} cannot be compared, they differ in {'; '.join(told)}; expected the same in all: "
            "measure them with --again, and what an --endpoint serves under one --revision"
        )


def _short(text: str) -> str:
    """The text with hashes cut to what tells them apart."""
    return " ".join(word[:12] if len(word) >= 40 else word for word in text.split(" "))
