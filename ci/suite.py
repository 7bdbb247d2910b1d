"""A suite is a folder of scenario folders; each folder says all there is to say about its scenario.

``<suite>/<cwe>/<id>/`` holds ``scenario.toml``, the prompt (``file_context.*`` followed by ``func_context.*``, the
layout of CodeGuard+), ``judge.py`` (``functional(box, rng)`` and ``exploit(box, rng)``), an optional candidate-side
``driver.*`` and the twins: completions ``secure*.*``, ``insecure*.*`` and ``noop.*`` that prove the judge.

A scenario that was imported from another benchmark (`importers`) says so in its key ``imported``. It needs neither
twins nor driver, it has no exploit, and it is judged by that benchmark's own test, in a `program_box.ProgramBox`.
"""

from __future__ import annotations

import hashlib
import math
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from .errors import SuiteError

#: The shipped suite.
CORE = Path(__file__).parent / "suites" / "core"
SUFFIX = {"python": "py", "c": "c"}
#: train: mined. dev: chooses settings. test: gives the figures. unseen: weaknesses that no train scenario of the same
#: language has; reported like test, apart from it.
SPLITS = ("train", "dev", "test", "unseen")
#: Tags that nobody writes down.
SEEN, UNSEEN = "seen", "unseen"
STATIC = ("blocks", "advises", "off")
NEUTRAL = "neutral"
#: How hard a scenario is (see `levels`): beside what prompts and judges, and no part of the digest.
LEVEL = "level.json"
IMPORTED = ("codeguard", "humaneval")


@dataclass(frozen=True, kw_only=True)
class Scenario:
    """One task: a prompt and how completions of it are judged.

    Attributes:
        seconds: wall-clock limit of one answer of the candidate.
        static: whether semgrep's findings block, advise, or are not asked for.
        twins: (file name, completion) of each twin; the name begins with the kind.
        hints: comments that name a right way; `mine` samples with one where the model does not find it alone.
        tags: what it says of itself; ``load_suite`` adds "seen" or "unseen", see `weaknesses_seen`.
        starts_programs: whether the task is to start a program; C that does so elsewhere is taken for an attack.
        imported: the benchmark that it was imported from, None for a scenario in our own form.
    """

    id: str
    cwe: str
    language: str
    split: str
    entry: str
    title: str
    folder: Path
    prompt: str
    task: str  # func_context alone: the task-specific part of the prompt
    twins: tuple[tuple[str, str], ...]
    seconds: float = 5.0
    static: str = "advises"
    critical: bool = False
    tags: tuple[str, ...] = field(default=())
    hints: tuple[str, ...] = field(default=())
    starts_programs: bool = False
    imported: str | None = None

    @property
    def neutral(self) -> bool:
        """True if there is nothing to get wrong about security: it measures what steering costs."""
        return self.cwe == NEUTRAL

    @property
    def security(self) -> str:
        """What decides on security: "exploit", "static" or "none".

        "static": a semgrep rule alone. It can show a completion insecure and never secure, as it finds few flaws.
        """
        if self.neutral:
            return "none"
        if self.imported is None:
            return "exploit"
        return "static" if self.static == "blocks" else "none"

    @property
    def missing_twins(self) -> tuple[str, ...]:
        """The kinds of twin that a proof of the judge lacks; only an imported scenario may lack any."""
        return tuple(kind for kind in _twin_kinds(self.cwe) if not self.twins_of(kind))

    def twins_of(self, kind: str) -> list[str]:
        """The completions of all twins of a kind: ``secure``, ``insecure`` or ``noop``."""
        return [text for name, text in self.twins if name.startswith(kind)]

    def digest(self) -> str:
        """SHA-256 over every file of the folder, names included, but for its level."""
        return _digest(self.folder)


def load_suite(
    path: Path,
    *,
    splits: Sequence[str] = (),
    ids: Sequence[str] = (),
    tags: Sequence[str] = (),
    without: Sequence[str] = (),
    neutral: bool | None = None,
) -> list[Scenario]:
    """All scenarios below ``path``, sorted by id, optionally only some splits, ids, or only/no neutral ones.

    ``tags``: only those that have them all; ``without``: none that has any of these.

    Raises SuiteError that lists every problem found, not only the first.
    """
    if not path.is_dir():
        raise SuiteError(
            f"suite {str(path)!r} is not a folder; give --suite a folder that holds <cwe>/<id>/scenario.toml, "
            "for example the project's own ci/suites/core"
        )
    scenarios: list[Scenario] = []
    problems: list[str] = []
    for file in sorted(path.glob("*/*/scenario.toml")):
        try:
            scenarios.append(load_scenario(file.parent))
        except SuiteError as error:
            problems.append(str(error))
    counted: dict[str, Path] = {}
    for scenario in scenarios:
        if scenario.id in counted:
            problems.append(f"{scenario.folder}: id {scenario.id!r} is also that of {counted[scenario.id]}")
        counted[scenario.id] = scenario.folder
    unknown = [i for i in ids if i not in counted]
    if unknown:
        problems.append(f"no scenario named {', '.join(map(repr, unknown))} in {path}")
    if not scenarios and not problems:
        problems.append(f"{path} holds no <cwe>/<id>/scenario.toml")
    if problems:
        raise SuiteError(f"suite {str(path)!r} cannot be used: " + "; ".join(problems))
    seen = weaknesses_seen(scenarios)
    scenarios = [s if s.neutral else replace(s, tags=(*s.tags, SEEN if (s.language, s.cwe) in seen else UNSEEN))
                 for s in scenarios]  # fmt: skip
    chosen = [s for s in scenarios if (not splits or s.split in splits) and (not ids or s.id in ids)]
    chosen = [s for s in chosen if set(tags) <= set(s.tags) and not set(without) & set(s.tags)]
    if neutral is not None:
        chosen = [s for s in chosen if s.neutral == neutral]
    if not chosen:
        tagged = f" tagged {', '.join(tags)}" if tags else ""
        tagged += f" not tagged {', '.join(without)}" if without else ""
        raise SuiteError(
            f"suite {str(path)!r} has no scenario of split {', '.join(splits) or 'any'}{tagged} as asked for"
        )
    return sorted(chosen, key=lambda s: s.id)


def weaknesses_seen(scenarios: Iterable[Scenario]) -> set[tuple[str, str]]:
    """The weaknesses, by language, of which a suite has `train` scenarios: what a bundle that is trained on it sees."""
    return {(s.language, s.cwe) for s in scenarios if s.split == "train"}


def load_scenario(folder: Path) -> Scenario:
    """Read one scenario folder. Raises SuiteError that names the folder and each thing missing or wrong."""
    try:
        raw = tomllib.loads((folder / "scenario.toml").read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SuiteError(f"{folder}/scenario.toml cannot be read: {error}") from error
    problems = _problems(raw, folder)
    if problems:
        raise SuiteError(f"{folder}: " + ", ".join(problems))
    suffix = SUFFIX[raw["language"]]
    parts = [_text(folder / f"{name}.{suffix}") for name in ("file_context", "func_context")]
    twins = tuple(
        (p.name, _text(p))
        for p in sorted(folder.glob(f"*.{suffix}"))
        if p.name.startswith(("secure", "insecure", "noop"))
    )
    return Scenario(
        folder=folder, prompt="".join(parts), task=parts[1], twins=twins, id=raw["id"], cwe=raw["cwe"],
        language=raw["language"], split=raw["split"], entry=raw["entry"], title=raw.get("title", raw["id"]),
        seconds=float(raw.get("seconds", 5.0)), static=raw.get("static", "advises"),
        critical=bool(raw.get("critical", False)), tags=tuple(raw.get("tags", ())),
        hints=tuple(raw.get("hints", ())), starts_programs=bool(raw.get("starts_programs", False)),
        imported=raw.get("imported"))  # fmt: skip


def _text(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise SuiteError(f"{file} cannot be read: {error}; expected UTF-8 text") from error


#: The keys of a scenario.toml and what each holds; a number is not asked for a decimal point.
KNOWN: Mapping[str, type] = {
    "id": str, "cwe": str, "language": str, "split": str, "entry": str, "title": str, "seconds": float, "static": str,
    "critical": bool, "tags": list, "hints": list, "starts_programs": bool, "imported": str}  # fmt: skip


def _twin_kinds(cwe: str) -> tuple[str, ...]:
    return ("secure", "noop") if cwe == NEUTRAL else ("secure", "insecure", "noop")


def _problems(raw: dict[str, Any], folder: Path) -> list[str]:
    found = [f"{key!r} is missing" for key in ("id", "cwe", "language", "split", "entry") if key not in raw]
    found += [f"unknown key {key!r}" for key in sorted(set(raw) - set(KNOWN))]
    if wrong := [f"{key} is {raw[key]!r}, expected a {kind.__name__}" for key, kind in KNOWN.items()
                 if key in raw and not _is(raw[key], kind)]:  # fmt: skip
        return [*found, *wrong]
    if not 0 < raw.get("seconds", 5.0) < math.inf:
        found.append(f"seconds is {raw['seconds']}, expected more than 0")
    if not all(isinstance(tag, str) for tag in raw.get("tags", [])):
        found.append(f"tags is {raw['tags']!r}, expected a list of words")
    if raw.get("language") not in SUFFIX:
        return [*found, f"language is {raw.get('language')!r}, expected one of {sorted(SUFFIX)}"]
    if raw.get("split") not in SPLITS:
        found.append(f"split is {raw.get('split')!r}, expected one of {list(SPLITS)}")
    if raw.get("static", "advises") not in STATIC:
        found.append(f"static is {raw.get('static')!r}, expected one of {list(STATIC)}")
    if raw.get("cwe") != folder.parent.name or raw.get("id") != folder.name:
        found.append("cwe and id must be the names of the two folders")
    hints = raw.get("hints", [])
    if not isinstance(hints, list) or not all(isinstance(h, str) and h.strip() and "\n" not in h for h in hints):
        found.append(f"hints is {hints!r}, expected a list of one-line comments without their comment sign")
    if hints and raw.get("split") != "train":
        found.append("hints are for mining: only a scenario of the train split has them")
    imported = raw.get("imported")
    if imported is not None and imported not in IMPORTED:
        found.append(f"imported is {imported!r}, expected one of {list(IMPORTED)} or no such key")
    suffix = SUFFIX[raw["language"]]
    needed = [f"file_context.{suffix}", f"func_context.{suffix}", "judge.py"]
    if raw["language"] == "c" and imported is None:
        needed.append("driver.c")
    found += [f"file {name} is missing" for name in needed if not (folder / name).is_file()]
    kinds = _twin_kinds(str(raw.get("cwe"))) if imported is None else ()
    found += [f"no twin {kind}*.{suffix}" for kind in kinds if not list(folder.glob(f"{kind}*.{suffix}"))]
    return found


def _is(value: Any, kind: type) -> bool:
    return isinstance(value, kind) or (kind is float and type(value) is int)


def digest_of(scenarios: Sequence[Scenario]) -> str:
    """One hash over all scenarios' hashes: equal if and only if nothing that judges or prompts changed."""
    return digest_of_rows((s.id, s.digest()) for s in scenarios)


def digest_of_rows(rows: Iterable[tuple[str, str]]) -> str:
    """`digest_of` from the scenarios' ids and hashes, in any order."""
    return hashlib.sha256("".join(name + digest for name, digest in sorted(rows)).encode()).hexdigest()


def _digest(folder: Path) -> str:
    total = hashlib.sha256()
    files = (p for p in folder.rglob("*") if p.is_file() and "__pycache__" not in p.parts and p.name != LEVEL)
    for file in sorted(files):
        total.update(file.relative_to(folder).as_posix().encode() + b"\0" + file.read_bytes() + b"\0")
    return total.hexdigest()
