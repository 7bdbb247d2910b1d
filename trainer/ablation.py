"""What an ablation file says: rows, each one build and one measurement that differ from the others in a few words.

A row is written in the options of the two commands that make it, so whatever ``dg-bundle build`` and ``dg-gate run``
can do, a row can. Reading and checking is done here; :mod:`.ablate` runs the rows.
"""

from __future__ import annotations

import math
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .config import near
from .errors import TrainerError

_FILE = ("base", "build", "gate", "against", "rows")
_ROW = ("build", "gate", "bundle", "against", "curve", "at")
_OURS = {"build": ("--base", "--out"), "gate": ("--model", "--bundle", "--json", "--html")}


@dataclass(frozen=True, kw_only=True)
class Row:
    """One row. Words are the common ones followed by its own; of a word given twice, the commands take the last."""

    name: str
    build: tuple[str, ...] | None  # options of ``dg-bundle build``; None: nothing is built
    bundle: str | None  # a bundle that is there already; None with build None: the bare model
    gate: tuple[str, ...]  # options of ``dg-gate run``
    curve: str | None  # the name of a curve that this row is a point of, such as "training scenarios"
    at: float | None  # where on it
    against: str  # the row that this one is compared with; its own name: none


@dataclass(frozen=True, kw_only=True)
class Ablation:
    """A whole file. Paths in its words are relative to its ``folder``."""

    path: Path
    base: str
    rows: tuple[Row, ...]
    against: str  # the row that the others are compared with, where they do not name one themselves

    @property
    def folder(self) -> Path:
        """Where both commands are run."""
        return self.path.parent


def read_ablation(path: Path) -> Ablation:
    """The file at ``path``. Raises TrainerError naming it and everything that is wrong with it."""
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise TrainerError(f"ablation file {path}: {error}; expected TOML, see dg-bundle ablate --help") from error
    try:
        found = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise TrainerError(f"ablation file {path} is not valid TOML: {error}") from error
    problems = [f"unknown key {key!r}{near(key, _FILE)}" for key in found if key not in _FILE]
    base, rows = found.get("base"), found.get("rows")
    if not isinstance(base, str) or not base:
        problems.append(f"base is {base!r}; expected a model: a folder, a Hub id or an alias")
    if not isinstance(rows, dict) or not rows:
        problems.append('no rows; expected tables such as [rows."no divergence"]')
        rows = {}
    common = {key: _words(found, key, "at the top", problems) for key in ("build", "gate")}
    against = found.get("against", next(iter(rows), ""))
    if rows and against not in [*rows]:
        problems.append(f"against is {against!r}; expected the name of a row{near(str(against), rows)}")
    made = [_row(name, row, common, against, problems) for name, row in rows.items()]
    problems += [
        f"in [rows.{row.name!r}]: against is {row.against!r}; expected the name of a row{near(str(row.against), rows)}"
        for row in made
        if row.against != against and row.against not in [*rows]
    ]
    if problems:
        raise TrainerError(f"ablation file {path}: " + "; ".join(problems))
    return Ablation(path=path, base=str(base), rows=tuple(made), against=against)


def _row(name: str, row: Any, common: Mapping[str, tuple[str, ...]], against: str, problems: list[str]) -> Row:
    where = f"in [rows.{name!r}]"
    if not isinstance(row, dict):
        problems.append(f"{where}: found {row!r}; expected a table")
        row = {}
    problems += [f"{where}: unknown key {key!r}{near(key, _ROW)}" for key in row if key not in _ROW]
    bundle = row.get("bundle", True)
    if not isinstance(bundle, bool) and not (isinstance(bundle, str) and bundle):
        problems.append(f"{where}: bundle is {bundle!r}; expected a bundle's folder, or false for the bare model")
    if bundle is not True and "build" in row:
        problems.append(f"{where}: both build and bundle are given; a row is built, or takes what is there")
    curve, at = row.get("curve"), row.get("at")
    number = isinstance(at, int | float) and not isinstance(at, bool) and math.isfinite(at)
    if (curve is None) != (at is None) or (curve is not None and not (isinstance(curve, str) and number)):
        problems.append(f"{where}: curve is {curve!r} and at is {at!r}; expected a name and a number, or neither")
        curve = at = None
    own = {key: _words(row, key, where, problems) for key in ("build", "gate")}
    return Row(
        name=name, build=(*common["build"], *own["build"]) if bundle is True else None,
        bundle=bundle if isinstance(bundle, str) else None, gate=(*common["gate"], *own["gate"]),
        curve=curve, at=at if at is None else float(at), against=row.get("against", against),
    )  # fmt: skip


def _words(table: Mapping[str, Any], key: str, where: str, problems: list[str]) -> tuple[str, ...]:
    words = table.get(key, [])
    if not isinstance(words, list) or not all(isinstance(word, str) for word in words):
        problems.append(f'{where}: {key} is {words!r}; expected a list of words, such as ["--epochs", "2"]')
        return ()
    taken = [word for word in words if word.partition("=")[0] in _OURS[key]]
    if taken:
        problems.append(f"{where}: {key} has {', '.join(taken)}, which the ablation gives by itself; leave it out")
    return tuple(words)
