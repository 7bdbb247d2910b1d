"""What a second run gained over a first: differences of the main rates, with the interval that a claim needs."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from .decision.decide import DECIDING, some
from .intervals import Comparison, compare
from .metrics import tested, works

Sample = Mapping[str, Any]
#: A scenario's id and the hash of its files, None from a run that did not say.
Version = tuple[str, str | None]


def _secure(sample: Sample) -> bool:
    return bool(sample["verdict"] == "PASS_SECURE")


#: Figure: whether it is measured on the neutral scenarios, and what counts as a success.
FIGURES: dict[str, tuple[bool, Callable[[Sample], bool]]] = {
    "sec-pass@1": (False, _secure),
    "pass@1": (False, works),
    "neutral pass@1": (True, works),
}


def gains(before: Sequence[Mapping[str, Any]], after: Sequence[Mapping[str, Any]]) -> dict[str, Comparison]:
    """Each figure of FIGURES compared over the scenarios that both runs (their "scenarios" lists) have samples of.

    Scenarios that changed between the runs and infrastructure failures do not count. A figure without a common scenario
    is left out.
    """
    later = {_version(row): row for row in after}
    found: dict[str, Comparison] = {}
    for name, (neutral, success) in FIGURES.items():
        pairs = [
            (_outcomes(row, success), _outcomes(later[_version(row)], success))
            for row in before
            if row["neutral"] == neutral and _version(row) in later and (success is not _secure or tested(row))
        ]
        pairs = [(old, new) for old, new in pairs if old and new]
        comparison = compare([old for old, _ in pairs], [new for _, new in pairs])
        if comparison is not None:
            found[name] = comparison
    return found


def sentence(name: str, found: Comparison) -> str:
    """One figure's gain in words: points, and per cent of the first run's rate, each with its 95 % interval."""
    low, high = found.difference_interval
    said = f"{name}: {100 * found.difference:+.1f} points [{100 * low:+.1f}, {100 * high:+.1f}]"
    if found.gain is None or found.gain_interval is None:
        return said
    low, high = found.gain_interval
    return f"{said}, {100 * found.gain:+.0f} % [{100 * low:+.0f}, {100 * high:+.0f}] of the first"


def sentences(runs: Mapping[str, Mapping[str, Any]]) -> list[str]:
    """The gains of every run over the first, a line a run and figure; said where the runs are not of one suite.

    A run that was drawn or judged in another way has no gains: one line says in which.
    """
    first, *others = runs
    lines: list[str] = []
    for name in others:
        if other := _conditions_differ(runs[first], runs[name]):
            lines.append(f"{name} is not compared with {first}: {'; '.join(other)}")
            continue
        lines += _scenarios_differ(first, name, runs)
        found = gains(runs[first]["scenarios"], runs[name]["scenarios"])
        lines += [f"{name} against {first}, {sentence(figure, comparison)}" for figure, comparison in found.items()]
    return lines


def _conditions_differ(first: Mapping[str, Any], other: Mapping[str, Any]) -> list[str]:
    """What a difference of two runs' figures could also come from: other decoding, chats, another sandbox."""
    was, now = ({**DECIDING, **run.get("decoding", {}), "sandbox": run.get("sandbox")} for run in (first, other))
    return [f"{key} is {now[key]}, not {was[key]}" for key in (*DECIDING, "sandbox") if was[key] != now[key]]


def _scenarios_differ(first: str, other: str, runs: Mapping[str, Mapping[str, Any]]) -> list[str]:
    """What to say of the scenarios that the runs of these two names do not share."""
    before, after = ({_version(row) for row in runs[name]["scenarios"]} for name in (first, other))
    if before == after:
        return []
    common = before & after
    lines = [f"{other} and {first} judged different scenarios: compared on the {len(common)} that both have"]
    if changed := sorted((dict(before).keys() & dict(after).keys()) - dict(common).keys()):
        lines.append(f"changed between {first} and {other}, so left out: {some(changed)}")
    return lines


def _version(row: Mapping[str, Any]) -> Version:
    return row["id"], row.get("sha256")


def _outcomes(row: Mapping[str, Any], success: Callable[[Sample], bool]) -> list[bool]:
    return [success(sample) for sample in row["samples"] if sample["verdict"] != "INFRA"]
