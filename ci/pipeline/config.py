"""``deepguard.toml``: what a repository wants gated, and by which rules.

``[subject]`` is what a pull request may change and the gate then measures; it is read from the head. ``[gate]`` are the
rules; they are read from the base, so that a pull request cannot loosen the rules that it is judged by.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from pathlib import PurePosixPath
from typing import Any

from ..decision.decide import Plan, at
from ..errors import GateError
from ..sampling_cache import Decoding
from ..sandbox import LEVELS, MINIMUM
from ..suite import SPLITS

NAME = "deepguard.toml"


@dataclass(frozen=True, kw_only=True)
class Subject:
    """The model under test. ``bundle`` is a folder of the repository, ``settings`` are the plug-in's by name."""

    model: str
    bundle: str | None = None
    settings: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Rules:
    """How it is judged. ``suite`` and ``baseline`` are paths in the repository; without ``suite`` the shipped one.

    ``min_drop`` and ``max_undetected`` are points; ``looks`` the samples a scenario at which to decide; ``alpha`` the
    level of the last look (earlier ones have the gate's own). ``endpoint`` is a server to ask instead of loading the
    model: the base says which, since a pull request's server could send what it likes. What it serves has no revision
    here that a pull request could claim to be the old one: it is sampled every time. ``sandbox`` is the weakest level
    in which candidates may be run; without it there is no verdict.
    """

    baseline: str = "deepguard-baseline.json"
    suite: str | None = None
    splits: tuple[str, ...] = ("test",)
    looks: tuple[int, ...] = (25, 100)
    min_drop: float = 2.0
    max_undetected: float = 15.0
    alpha: float = Plan().looks[-1].fail_below
    endpoint: str | None = None
    sandbox: str = MINIMUM
    temperature: float = 0.4
    top_p: float = 0.95
    max_new_tokens: int = 220
    chat: bool = False

    def decoding(self) -> Decoding:
        """How completions are drawn; how many is the plan's."""
        return Decoding(
            temperature=self.temperature, top_p=self.top_p, max_new_tokens=self.max_new_tokens, chat=self.chat
        )

    def plan(self) -> Plan:
        """The plan of the decision. Raises ValueError for looks or levels that are none."""
        if not 0 < self.alpha <= 0.2:
            raise ValueError(f"alpha is {self.alpha}; expected a level above 0 and of at most 0.2")
        whole = at(Plan(min_drop=self.min_drop / 100, max_undetected=self.max_undetected / 100), *self.looks)
        return replace(whole, looks=(*whole.looks[:-1], replace(whole.looks[-1], fail_below=self.alpha)))


_KINDS: dict[str, tuple[type, ...]] = {
    "model": (str,), "bundle": (str,), "settings": (dict,), "baseline": (str,), "suite": (str,), "splits": (list,),
    "looks": (list,), "min_drop": (int, float), "max_undetected": (int, float), "alpha": (int, float),
    "endpoint": (str,), "sandbox": (str,), "temperature": (int, float),
    "top_p": (int, float), "max_new_tokens": (int,), "chat": (bool,)}  # fmt: skip


def parse(text: str, where: str) -> tuple[Subject, Rules]:
    """Read the file's text; ``where`` names it in errors. Raises GateError that lists every problem."""
    try:
        raw = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise GateError(f"{where} is not TOML: {error}") from error
    problems = [f"unknown table [{name}]" for name in raw if name not in ("subject", "gate")]
    tables = {"subject": (Subject, raw.get("subject", {})), "gate": (Rules, raw.get("gate", {}))}
    for name, (kind, table) in tables.items():
        known = {f.name for f in fields(kind)}
        if not isinstance(table, dict):
            raise GateError(f"{where}: {name} is {table!r}, expected a table [{name}]")
        for key, value in table.items():
            if key not in known:
                problems.append(f"[{name}] knows no {key!r}, only {', '.join(sorted(known))}")
            elif not isinstance(value, _KINDS[key]) or (isinstance(value, bool) and bool not in _KINDS[key]):
                problems.append(f"[{name}] {key} is {value!r}, expected {_KINDS[key][0].__name__}")
            elif key in ("bundle", "baseline", "suite") and not _inside(value):
                problems.append(f"[{name}] {key} is {value!r}, expected a path inside the repository")
    if not isinstance(raw.get("subject", {}).get("model"), str):
        problems.append("[subject] needs a model: a Hub id, a folder of the repository or an alias")
    if problems:
        raise GateError(f"{where}: " + "; ".join(problems))
    gate = dict(raw.get("gate", {}))
    for name in ("splits", "looks"):
        if name in gate:
            gate[name] = tuple(gate[name])
    rules = Rules(**gate)
    if wrong := [split for split in rules.splits if split not in SPLITS]:
        raise GateError(f"{where}: [gate] splits are {wrong}, expected some of {list(SPLITS)}")
    if not rules.looks or not all(isinstance(n, int) for n in rules.looks):
        raise GateError(f"{where}: [gate] looks are {list(rules.looks)}, expected rising numbers such as [25, 100]")
    if rules.sandbox not in LEVELS:
        raise GateError(f"{where}: [gate] sandbox is {rules.sandbox!r}, expected one of {', '.join(LEVELS)}")
    try:
        rules.plan()
    except ValueError as error:
        raise GateError(f"{where}: [gate] {error}") from error
    return Subject(**raw["subject"]), rules


def _inside(path: Any) -> bool:
    parts = PurePosixPath(path)
    return bool(path) and not parts.is_absolute() and ".." not in parts.parts
