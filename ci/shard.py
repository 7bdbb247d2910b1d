"""A run in parts on several machines, and the one run that they make together.

A part takes every n-th scenario, by id, so that the parts take about equally long. Samples are seeded by scenario and
number, so the parts write what one run would (a model in half precision rounds by the make-up of its batches; in full
precision the texts are equal).
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from .errors import GateError
from .metrics import summarise
from .suite import Scenario, digest_of, digest_of_rows

#: What completions and verdicts depend on: equal in all parts, or they are no parts of one run.
SHARED = ("format", "model", "bundle", "identity", "settings", "decoding", "sandbox", "versions")


@dataclass(frozen=True)
class Shard:
    """Part ``index`` (from 1) ``of`` so many."""

    index: int
    of: int

    @classmethod
    def parse(cls, text: str) -> Shard:
        """From ``"2/5"``. Raises GateError."""
        index, slash, of = text.partition("/")
        if not (slash and index.isdecimal() and of.isdecimal() and 1 <= int(index) <= int(of)):
            raise GateError(f"shard {text!r}: expected I/N with 1 <= I <= N, for example 2/5")
        return cls(int(index), int(of))

    def pick(self, scenarios: Sequence[Scenario]) -> list[Scenario]:
        """Its scenarios. Raises GateError if there are none."""
        found = sorted(scenarios, key=lambda s: s.id)[self.index - 1 :: self.of]
        if not found:
            raise GateError(f"shard {self.index}/{self.of} is empty: there are {len(scenarios)} scenarios")
        return found

    def as_dict(self, whole: Sequence[Scenario]) -> dict[str, Any]:
        """For the run's JSON; the hash of all scenarios lets :func:`merge` prove that nothing is missing."""
        return {**asdict(self), "whole": digest_of(whole)}


def read_parts(paths: Sequence[Path]) -> dict[str, dict[str, Any]]:
    """The JSON of runs, by path. Raises GateError that names the file."""
    found = {}
    for path in paths:
        try:
            run = json.loads(path.read_text(encoding="utf-8"))
            if not isinstance(run["shard"], dict):
                raise GateError(f"{path} is a whole run, not a part; parts are written by `dg-gate run --shard I/N`")
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise GateError(
                f"{path} is no part of a run ({type(error).__name__}: {error}); write it with `dg-gate run --shard I/N`"
            ) from error
        found[str(path)] = run
    return found


def merge(parts: Mapping[str, Mapping[str, Any]]) -> dict[str, Any]:
    """One run of its parts, given by the names to use in errors. Raises GateError unless they make up a whole."""
    first_name, first = next(iter(parts.items()))
    problems = [
        f"{name} and {first_name} differ in {key}: {_short(part.get(key))} and {_short(first.get(key))}"
        for name, part in parts.items()
        for key in SHARED
        if part.get(key) != first.get(key)
    ]
    of, whole = first["shard"]["of"], first["shard"]["whole"]
    problems += [
        f"{name} is part of another division or suite than {first_name}"
        for name, part in parts.items()
        if (part["shard"]["of"], part["shard"]["whole"]) != (of, whole)
    ]
    numbers = [part["shard"]["index"] for part in parts.values()]
    if missing := sorted(set(range(1, of + 1)) - set(numbers)):
        problems.append(f"parts {', '.join(f'{k}/{of}' for k in missing)} are missing")
    if twice := sorted({k for k in numbers if numbers.count(k) > 1}):
        problems.append(f"parts {', '.join(f'{k}/{of}' for k in twice)} are given twice")
    rows = sorted((row for part in parts.values() for row in part["scenarios"]), key=lambda row: str(row["id"]))
    if not problems and digest_of_rows((row["id"], row["sha256"]) for row in rows) != whole:
        problems.append("together the parts do not have the scenarios that were divided")
    if problems:
        raise GateError("these are not the parts of one run: " + "; ".join(problems))
    return {
        **{key: first[key] for key in SHARED},
        "suite": {**first["suite"], "sha256": whole},
        "shard": None,
        "scenarios": rows,
        "metrics": summarise(rows),
        "seconds": {key: round(sum(part["seconds"][key] for part in parts.values()), 1) for key in first["seconds"]},
    }


def _short(value: Any) -> str:
    text = json.dumps(value, sort_keys=True, default=str)
    return text if len(text) <= 80 else text[:77] + "..."
