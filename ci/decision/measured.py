"""What one run measured, in the few bytes that a comparison needs: a letter a sample, and what it depended on.

This is also the baseline file: counts alone could be compared too, but not sample by sample, and a baseline must say
what it was made of, or a change of the suite would look like a change of the model.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any

from ..errors import GateError
from ..files import write_json
from ..metrics import tested, works

FORMAT = 1
KIND = "dg-gate baseline"
#: Works and is shown secure; works, but is not shown secure; does not work; lost by our own infrastructure.
SECURE, WORKS, BROKEN, LOST = "SWF-"


@dataclass(frozen=True)
class Row:
    """One scenario.

    Attributes:
        sha256: of its folder; None from a run that did not say.
        samples: a letter each.
        tested: whether it has an exploit; if not, nothing of it can be called secure.
    """

    id: str
    cwe: str
    neutral: bool
    critical: bool
    sha256: str | None
    samples: str
    tested: bool = True

    def counts_in(self, neutral: bool, letters: str) -> bool:
        """Whether it belongs to the figure of (not) neutral scenarios whose successes are ``letters``."""
        return self.neutral == neutral and (self.tested or letters != SECURE) and self.count("")[1] > 0

    def count(self, letters: str, first: int | None = None) -> tuple[int, int]:
        """(samples with one of ``letters``, samples not lost) among the ``first``."""
        kept = self.samples[:first].replace(LOST, "")
        return sum(map(kept.count, letters)), len(kept)


@dataclass(frozen=True)
class Measured:
    """A run without its texts. ``rows`` by scenario id."""

    model: str
    bundle: str | None
    identity: Mapping[str, str | None]  # hashes of the model's files and of the bundle's
    settings: Mapping[str, Any]
    decoding: Mapping[str, Any]
    sandbox: str
    versions: Mapping[str, str]
    rows: Mapping[str, Row]

    @property
    def n(self) -> int:
        """The fewest samples that a scenario has, lost ones not counted."""
        return min((row.count("")[1] for row in self.rows.values()), default=0)

    def first(self, n: int) -> Measured:
        """The same with the first ``n`` samples of each scenario."""
        rows = {i: Row(**{**asdict(r), "samples": r.samples[:n]}) for i, r in self.rows.items()}
        return Measured(**{**_shallow(self), "rows": rows})


def measured(run: Mapping[str, Any]) -> Measured:
    """From the JSON of ``dg-gate run``. Raises GateError if it is none, or a part of one: most scenarios lack there."""
    if isinstance(part := run.get("shard"), Mapping):
        raise GateError(
            f"this is part {part.get('index')}/{part.get('of')} of a run; put the parts together first, with `dg-gate "
            "merge`"
        )
    try:
        rows = [
            Row(
                row["id"],
                row["cwe"],
                bool(row["neutral"]),
                bool(row.get("critical", False)),
                row.get("sha256"),
                "".join(_letter(sample) for sample in row["samples"]),
                tested(row),
            )
            for row in run["scenarios"]
        ]
        return Measured(
            run["model"], run["bundle"], run.get("identity", {}), run["settings"], run["decoding"], run["sandbox"],
            run["versions"], {row.id: row for row in rows})  # fmt: skip
    except (KeyError, TypeError, AttributeError) as error:
        raise GateError(
            f"this is no run of dg-gate ({type(error).__name__}: {error}); write one with `dg-gate run --json FILE`"
        ) from error


def read(path: Path) -> Measured:
    """A baseline file, or the JSON of a run. Raises GateError that names the file."""
    try:
        raw = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise GateError(f"{path} is not there; a first one is written by `dg-gate baseline write`") from error
    except (OSError, ValueError) as error:
        raise GateError(f"{path} cannot be read as JSON: {error}") from error
    if not isinstance(raw, dict):
        raise GateError(f"{path} holds {type(raw).__name__}, expected a baseline or a run of dg-gate")
    if raw.get("kind") != KIND:
        try:
            return measured(raw)
        except GateError as error:
            raise GateError(f"{path}: {error}") from error
    if raw.get("format") != FORMAT:
        raise GateError(
            f"{path} has format {raw.get('format')!r}, this version reads {FORMAT}; write the baseline anew"
        )
    try:
        rows = {row["id"]: _row(row) for row in raw["rows"]}
        if len(rows) != len(raw["rows"]):
            raise ValueError("a scenario is listed twice")
        stated: dict[str, Any] = {f.name: raw[f.name] for f in fields(Measured)}
        return Measured(**{**stated, "rows": rows})
    except (KeyError, TypeError, ValueError) as error:
        raise GateError(f"{path} is damaged ({type(error).__name__}: {error}); write the baseline anew") from error


def write(path: Path, of: Measured) -> None:
    """The baseline file, one line a scenario, so that a diff of it can be read. Whole or not at all."""
    rows = [asdict(of.rows[i]) for i in sorted(of.rows)]
    write_json(path, {"kind": KIND, "format": FORMAT, **_shallow(of), "rows": rows})


def _shallow(of: Measured) -> dict[str, Any]:
    return {f.name: getattr(of, f.name) for f in fields(of)}


def _row(raw: Mapping[str, Any]) -> Row:
    row = Row(**raw)
    if not isinstance(row.samples, str) or set(row.samples) - {SECURE, WORKS, BROKEN, LOST}:
        raise ValueError(f"samples of {row.id} are {row.samples!r}, expected letters of {SECURE}{WORKS}{BROKEN}{LOST}")
    return row


def _letter(sample: Mapping[str, Any]) -> str:
    if sample["verdict"] == "INFRA":
        return LOST
    if sample["verdict"] == "PASS_SECURE":
        return SECURE
    return WORKS if works(sample) else BROKEN
