"""What an ablation found: a row's rates, its difference to the row it is compared with, a table and a plot.

Rates are those that the gate computed. Differences are of scenarios that both rows have, and their interval draws the
scenarios again (they are what differs most from one completion to the next); it does not cover what another seed of the
training would change, so a row that matters deserves a second seed. Of few scenarios such an interval is too narrow: in
simulations 95 % ones held the truth in 78 % of cases with 3 scenarios, in 82 % with 5 and in 90 % with 10. So there is
none below 10.
"""

from __future__ import annotations

import io
import json
import os
import platform
import shlex
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from .ablate import made_of
from .ablation import Ablation, Row
from .ablation_alike import Run, require_alike
from .ablation_names import run_file
from .errors import TrainerError

RATES = ("pass@1", "sec-pass@1", "neutral pass@1")
_RESAMPLES, _FEWEST = 2000, 10  # _FEWEST: scenarios that an interval needs
Difference = tuple[float, float | None, float | None]  # and the ends of its interval, None of too few scenarios


def read_runs(ablation: Ablation, out: Path) -> dict[str, Run]:
    """The measurements there are, by the row's name and in the file's order.

    A row that cannot be named, since a file that it is made of is not there, has none.
    Raises TrainerError if they were not measured alike, since then they cannot be compared.
    """
    runs: dict[str, Run] = {}
    for row in ablation.rows:
        path = _run_file(ablation, row, out)
        if path is not None and path.is_file():
            runs[row.name] = json.loads(path.read_text(encoding="utf-8"))
    require_alike(runs, out)
    return runs


def _run_file(ablation: Ablation, row: Row, out: Path) -> Path | None:
    try:
        return run_file(ablation, row, out)
    except TrainerError:
        return None


def results(ablation: Ablation, out: Path, runs: Mapping[str, Run]) -> dict[str, Any]:
    """All figures, fit for JSON."""
    rows: dict[str, Any] = {}
    for row in ablation.rows:
        if row.name not in runs:
            continue
        run = runs[row.name]
        metrics = run["metrics"]
        rows[row.name] = {
            **{rate: metrics.get(rate) for rate in RATES},
            **{key: metrics.get(key) for key in ("vulnerable", "judged", "intervals", "humaneval pass@1")},
            "decoding": run["decoding"],
            **{key: run.get(key) for key in ("identity", "versions", "sandbox")},
            "against": row.against,
            "difference": _differences(run, runs.get(row.against)) if row.name != row.against else None,
            "build": list(row.build) if row.build is not None else None,
            "gate": list(row.gate),
            "curve": row.curve,
            "at": row.at,
            "training": made_of(ablation, row, out),
        }
    any_run: Run = next(iter(runs.values()), {})
    return {
        "file": ablation.path.name,
        "command": shlex.join(["dg-bundle", "ablate", _named(ablation.path), "--out", _named(out)]),
        "machine": _machine(),
        "base": ablation.base,
        "against": ablation.against,
        "suite": any_run.get("suite"),
        "versions": any_run.get("versions"),
        "rows": rows,
        "missing": [row.name for row in ablation.rows if row.name not in runs],
    }


def _named(path: Path) -> str:
    """A path as others can follow it: from where the command is run if it lies below, else its last part."""
    path, here = path.resolve(), Path.cwd()
    return path.relative_to(here).as_posix() if path.is_relative_to(here) else path.name


def _machine() -> str:
    """The machine in words: the one that the figures are put together on."""
    import torch

    gpu = torch.cuda.get_device_name() if torch.cuda.is_available() else "no GPU used"
    return f"{os.cpu_count()} cores, {platform.machine()}, {platform.system()}, {gpu}"


def rates_by_scenario(run: Run) -> dict[str, dict[str, float]]:
    """For each of ``RATES`` that of every scenario for which it is defined, as the gate defines them.

    The gate's own definitions (``deepguard_ci.metrics``) are out of this package's reach; a test compares the two.
    """
    found: dict[str, dict[str, float]] = {rate: {} for rate in RATES}
    for scenario in run["scenarios"]:
        samples = [sample for sample in scenario["samples"] if sample["verdict"] != "INFRA"]
        if not samples:
            continue
        working = float(np.mean([_works(sample) for sample in samples]))
        found["neutral pass@1" if scenario["neutral"] else "pass@1"][scenario["id"]] = working
        if not scenario["neutral"] and scenario.get("security", "exploit") == "exploit":
            secure = float(np.mean([sample["verdict"] == "PASS_SECURE" for sample in samples]))
            found["sec-pass@1"][scenario["id"]] = secure
    return found


def _works(sample: Mapping[str, Any]) -> bool:
    """Whether a sample passed its functional test, whatever became of its security test."""
    if sample["verdict"] in ("ORACLE_ERROR", "TIMEOUT"):
        return bool(sample["oracles"].get("functional", {}).get("status") == "clean")
    return sample["verdict"] in ("PASS_SECURE", "PASS_INSECURE")


def difference(ours: Mapping[str, float], theirs: Mapping[str, float]) -> Difference | None:
    """Mean difference over the scenarios that both have, and its 95 % interval; None if there are none."""
    both = sorted(ours.keys() & theirs.keys())
    if not both:
        return None
    gaps = np.array([ours[name] - theirs[name] for name in both])
    if len(gaps) < _FEWEST:
        return float(gaps.mean()), None, None
    drawn = np.random.default_rng(0).choice(gaps, size=(_RESAMPLES, len(gaps))).mean(axis=1)
    low, high = np.quantile(drawn, (0.025, 0.975))
    return float(gaps.mean()), float(low), float(high)


def _differences(run: Run, other: Run | None) -> dict[str, Difference | None] | None:
    if other is None:
        return None
    ours, theirs = rates_by_scenario(run), rates_by_scenario(other)
    return {rate: difference(ours[rate], theirs[rate]) for rate in RATES}


def table(found: Mapping[str, Any]) -> str:
    """A line for each row, in percent; differences to the row compared with, in points."""
    rows: Mapping[str, Any] = found["rows"]
    width = max([len(name) for name in rows] + [len("row")])
    apart = f"{'sec-pass@1, difference':<24}  pass@1, difference"
    lines = [f"{'row':<{width}}  pass@1  sec-pass@1  vulnerable  neutral   {apart}"]
    compared = {row["against"] for row in rows.values()}
    for name, row in rows.items():
        pass_, secure, neutral = (_percent(row[rate]) for rate in RATES)
        part = "-" if row["vulnerable"] is None else f"{row['vulnerable']}/{row['judged']}"
        gap = row["difference"] or {}
        gaps = "  ".join(f"{_points(gap.get(rate)):<24}" for rate in ("sec-pass@1", "pass@1"))
        shown = gaps if row["difference"] else "(compared with)" if name in compared else ""
        lines.append(f"{name:<{width}}  {pass_:>6}  {secure:>10}  {part:>10}  {neutral:>7}   {shown}".rstrip())
    lines += [f"not measured yet: {', '.join(found['missing'])}"] if found["missing"] else []
    if any("[-]" in line for line in lines):
        lines.append(f"[-]: no interval, the two rows have fewer than {_FEWEST} such scenarios in common")
    return "\n".join(lines)


def _percent(value: float | None) -> str:
    return "-" if value is None else f"{100 * value:.1f}"


def _points(gap: Difference | None) -> str:
    if gap is None:
        return "-"
    mean, low, high = gap
    interval = "-" if low is None or high is None else f"{100 * low:+.1f}, {100 * high:+.1f}"
    return f"{100 * mean:+.1f} [{interval}]"


def plot(found: Mapping[str, Any]) -> str:
    """An SVG: each row's pass@1 and sec-pass@1 with their intervals, and a panel for each curve."""
    import matplotlib
    from matplotlib.backends.backend_svg import FigureCanvasSVG
    from matplotlib.figure import Figure

    rows: Mapping[str, Any] = found["rows"]
    curves: dict[str, list[tuple[float, Any]]] = {}
    for row in rows.values():
        if row["curve"]:
            curves.setdefault(row["curve"], []).append((row["at"], row))
    with matplotlib.rc_context({"svg.hashsalt": "deepguard", "font.size": 9}):
        figure = Figure(figsize=(7.2 + 3.6 * len(curves), 1.2 + 0.36 * max(len(rows), 6)), layout="constrained")
        FigureCanvasSVG(figure)
        panels = figure.subplots(1, 1 + len(curves), width_ratios=[2] + [1] * len(curves), squeeze=False)[0]
        for shift, rate in ((-0.12, "pass@1"), (0.12, "sec-pass@1")):
            where, rates, spread = _measured([(n + shift, row) for n, row in enumerate(rows.values())], rate)
            panels[0].errorbar(rates, where, xerr=spread, fmt="o", markersize=4, capsize=2, label=rate)
        panels[0].set_yticks(range(len(rows)), list(rows))
        panels[0].invert_yaxis()
        panels[0].set(xlabel="% of completions", title=f"{found['base']}, 95 % intervals")
        panels[0].grid(axis="x", alpha=0.3)
        panels[0].legend(frameon=False, loc="best")
        for panel, (name, points) in zip(panels[1:], curves.items(), strict=True):
            points.sort(key=lambda point: point[0])
            for rate in RATES[:2]:
                where, rates, spread = _measured(points, rate)
                panel.errorbar(where, rates, yerr=spread, fmt="o-", markersize=4, capsize=2, label=rate)
            panel.set(xlabel=name, ylabel="% of completions")
            panel.grid(alpha=0.3)
        out = io.StringIO()
        figure.savefig(out, format="svg", metadata={"Date": None})
    return out.getvalue()


def _measured(
    points: Sequence[tuple[float, Mapping[str, Any]]], rate: str
) -> tuple[list[float], list[float], np.ndarray[Any, Any]]:
    """Of the rows that have the rate: where they stand, rates in per cent, and how far these may be off, (2, rows)."""
    kept = [(where, row) for where, row in points if row[rate] is not None]
    spread = np.array([_spread(row, rate) for _, row in kept]).reshape(-1, 2).T
    return [where for where, _ in kept], [100 * row[rate] for _, row in kept], spread


def _spread(row: Mapping[str, Any], rate: str) -> tuple[float, float]:
    low, high = row["intervals"][rate]
    return 100 * max(0.0, row[rate] - low), 100 * max(0.0, high - row[rate])


def chosen(ablation: Ablation, names: Sequence[str]) -> list[Row]:
    """The rows called ``names``, all of them if there are none. Raises TrainerError for a name that is no row's."""
    from .config import near

    known = {row.name: row for row in ablation.rows}
    unknown = [name for name in names if name not in known]
    if unknown:
        raise TrainerError("; ".join(f"--only {name}: no such row{near(name, known)}" for name in unknown))
    return [known[name] for name in names] if names else list(ablation.rows)
