"""Reads training pairs: the project's JSONL format and SVEN's files as they are, told apart by line."""

from __future__ import annotations

import hashlib
import json
import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from io import BytesIO, TextIOWrapper
from pathlib import Path
from typing import Any

from .config import near
from .errors import PairsError
from .groups import joined, scenario_group

FORMAT = 1
EXPECTED_WEIGHT = "expected a number above 0, from 1e-6 to 1e6"
WORKING = "working-over-broken"  # the sides differ in whether the code works, not in whether it is secure
KINDS = ("secure-over-exploited", WORKING, "twin", "hand-made")
LANGUAGES = ("python", "c")
COMMIT = "commit"  # the kind given to SVEN's pairs: the two sides of a security fix
_ENDINGS = {
    ".py": "python",
    ".c": "c",
    ".h": "c",
    ".cc": "c",
    ".cpp": "c",
    ".cxx": "c",
    ".hpp": "c",
    ".hh": "c",
}
_OURS = ("id", "language", "cwe", "kind", "prompt", "chosen", "rejected")
_SVEN = ("func_src_before", "func_src_after")


@dataclass(frozen=True, kw_only=True)
class Pair:
    """Two continuations of one prompt. ``group`` is what a train/held-out split must not tear apart."""

    id: str
    language: str
    cwe: str
    kind: str
    prompt: str
    chosen: str
    rejected: str
    scenario: str | None
    weight: float
    group: str

    @property
    def contrast(self) -> bool:
        """Whether the sides differ in security, so that heads and prior may learn from them what it is."""
        return self.kind != WORKING


@dataclass(frozen=True)
class PairSource:
    """A pairs file and the factor on the weight of each of its pairs."""

    path: Path
    weight: float = 1.0

    @cached_property
    def content(self) -> bytes:
        """What the file holds, read once: what is hashed is what was parsed. Raises PairsError if it cannot be read."""
        try:
            return self.path.read_bytes()
        except OSError as error:
            raise PairsError(f"pairs file {self.path}: {error.strerror or error}; expected a JSONL file") from error

    @staticmethod
    def parse(text: str) -> PairSource:
        """``FILE`` or ``FILE=WEIGHT``. A file whose own name contains ``=`` is taken whole if it exists."""
        head, equals, tail = text.rpartition("=")
        if not equals or Path(text).exists():
            return PairSource(Path(text))
        try:
            weight = float(tail)
        except ValueError:
            weight = math.nan
        if not is_weight(weight):
            raise PairsError(f"--pairs {text}: the weight after '=' is {tail!r}; {EXPECTED_WEIGHT}")
        return PairSource(Path(head), weight)


def read_pairs(sources: Sequence[PairSource]) -> list[Pair]:
    """All pairs of all files, in order, groups that share a text being one.

    Raises PairsError naming file and line of the first broken one.
    """
    pairs = [pair for source in sources for pair in _read_file(source)]
    if not pairs:
        names = ", ".join(str(source.path) for source in sources) or "none"
        raise PairsError(f"no pairs found (files: {names}); expected at least one JSON object on a line")
    return joined(pairs)


def _read_file(source: PairSource) -> Iterator[Pair]:
    try:
        text = TextIOWrapper(BytesIO(source.content), encoding="utf-8").read()
    except UnicodeDecodeError as error:
        raise PairsError(f"pairs file {source.path}: not UTF-8 ({error.reason} at byte {error.start})") from error
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            yield _parse(line, f"{source.path}:{number}", source)


def _parse(line: str, where: str, source: PairSource) -> Pair:
    try:
        row = json.loads(line)
    except json.JSONDecodeError as error:
        raise PairsError(
            f"{where}: not JSON ({error.msg} at column {error.colno}); expected one object a line"
        ) from error
    if not isinstance(row, dict):
        raise PairsError(f"{where}: found a JSON {type(row).__name__}; expected an object with a pair")
    broken = [key for key, value in row.items() if isinstance(value, str) and not _is_text(value)]
    if broken:
        raise PairsError(f"{where}: {', '.join(broken)} holds half of a surrogate pair; expected text for UTF-8")
    if any(key in row for key in _SVEN):
        return _from_sven(row, where, source)
    return _from_ours(row, where, source)


def _from_ours(row: dict[str, Any], where: str, source: PairSource) -> Pair:
    missing = [key for key in _OURS if key not in row]
    if missing:
        raise PairsError(
            f"{where}: found keys {', '.join(sorted(row)) or 'none'}; {', '.join(missing)} missing. "
            f"Expected a pair ({', '.join(_OURS)}) or a line of SVEN's data ({', '.join(_SVEN)})"
        )
    for key in _OURS:
        if not isinstance(row[key], str):
            raise PairsError(f"{where}: {key} is {row[key]!r}; expected a string")
    if row.get("format", FORMAT) != FORMAT:
        raise PairsError(f"{where}: format is {row['format']!r}; this version reads format {FORMAT}")
    for key, known in (("kind", KINDS), ("language", LANGUAGES)):
        if row[key] not in known:
            raise PairsError(f"{where}: {key} is {row[key]!r}{near(row[key], known)}")
    scenario = row.get("scenario")
    if scenario is not None and not isinstance(scenario, str):
        raise PairsError(f"{where}: scenario is {scenario!r}; expected a string or null")
    weight = row.get("weight", 1.0)
    if not is_weight(weight):
        raise PairsError(f"{where}: weight is {weight!r}; {EXPECTED_WEIGHT}")
    for key in ("chosen", "rejected"):
        if not row[key].strip():
            raise PairsError(f"{where}: {key} is empty; expected code that follows the prompt")
    group = scenario_group(scenario) if scenario else f"prompt {digest(row['prompt'])}" if row["prompt"] else ""
    return Pair(
        **{key: row[key] for key in _OURS},
        scenario=scenario,
        weight=float(weight) * source.weight,
        group=group or f"pair {digest(row['chosen'], row['rejected'])}",
    )


def _from_sven(row: dict[str, Any], where: str, source: PairSource) -> Pair:
    """One line of SVEN's data: the fixed function is chosen, the vulnerable one rejected, no prompt.

    Pairs of one commit share a group: a fix is often the same edit in several functions.
    """
    for key in _SVEN:
        if not isinstance(row.get(key), str) or not row[key].strip():
            raise PairsError(f"{where}: {key} is {row.get(key)!r}; expected a function's source (SVEN's layout)")
    name, commit = str(row.get("file_name", "")), str(row.get("commit_link", ""))
    return Pair(
        id=f"{source.path.stem}:{where.rpartition(':')[2]}:{row.get('func_name', '')}",
        language=_ENDINGS.get(Path(name).suffix.lower(), "unknown"),
        cwe=str(row.get("vul_type", "unknown")),
        kind=COMMIT,
        prompt="",
        chosen=row["func_src_after"],
        rejected=row["func_src_before"],
        scenario=None,
        weight=source.weight,
        group=f"commit {commit}" if commit else f"pair {digest(row['func_src_after'], row['func_src_before'])}",
    )


def is_weight(value: object) -> bool:
    """Whether a pair may weigh that much: in float32, products of such weights are neither 0 nor infinite."""
    return isinstance(value, int | float) and not isinstance(value, bool) and 1e-6 <= value <= 1e6


def _is_text(value: str) -> bool:
    try:
        value.encode()
    except UnicodeEncodeError:
        return False
    return True


def digest(*parts: object) -> str:
    """A short hash of some values, the same on every machine."""
    return hashlib.sha256("\x00".join(str(part) for part in parts).encode()).hexdigest()[:16]
