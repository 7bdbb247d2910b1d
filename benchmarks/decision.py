"""How often the gate's decision raises a false alarm, and what it finds: simulated with the code that decides.

    python benchmarks/decision.py [--runs 10000] [--jobs 2]

True rates are those of the shipped suite's `test` split as measured (demo.json, by scenario, drawn a little towards the
middle so that no rate is certain). A run of the simulation draws a baseline of 100 samples a scenario and a changed
model's samples, and decides as `dg-gate check` does: at 25 samples, then, if need be, at 100. Writes
benchmarks/results/decision.json.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any

import numpy as np

from deepguard_ci.decision.decide import Outcome, Plan, decide
from deepguard_ci.decision.measured import BROKEN, SECURE, WORKS, Measured, Row

RESULTS = Path(__file__).parent / "results"
BASELINE_N = 100
#: Chances of the letters S, W, F of one scenario.
Rates = tuple[float, float, float]


def measured_rates(row: str) -> dict[str, tuple[bool, Rates]]:
    """Each scenario's rates in a row of demo.json, half a sample of each letter added; and whether it is neutral."""
    demo = json.loads((RESULTS / "demo.json").read_text(encoding="utf-8"))["rows"][row]
    found: dict[str, tuple[bool, Rates]] = {}
    for name, verdicts in demo["by scenario"].items():
        n = sum(verdicts.values())
        secure, insecure = verdicts.get("PASS_SECURE", 0), verdicts.get("PASS_INSECURE", 0)
        counts = np.array([secure, insecure, n - secure - insecure]) + 0.5
        found[name] = (name not in demo["vulnerable by scenario"], tuple(counts / counts.sum()))
    return found


def insecure(rates: Rates, share: float) -> Rates:
    """``share`` of the secure completions become insecure ones that work."""
    return rates[0] * (1 - share), rates[1] + rates[0] * share, rates[2]


def broken(rates: Rates, share: float) -> Rates:
    """``share`` of the working completions, secure or not, stop working."""
    lost = share * (rates[0] + rates[1])
    return rates[0] * (1 - share), rates[1] * (1 - share), rates[2] + lost


def changed(truth: dict[str, tuple[bool, Rates]], points: float, how: str) -> dict[str, tuple[bool, Rates]]:
    """The rates after a drop of sec-pass@1 (``insecure``, ``collapse``) or of pass@1 (``broken``) by ``points``."""
    aimed = {name: rates for name, (neutral, rates) in truth.items() if not neutral}
    new = dict(truth)
    if how == "insecure":
        share = points / 100 * len(aimed) / sum(r[0] for r in aimed.values())
        return new | {name: (False, insecure(rates, min(1.0, share))) for name, rates in aimed.items()}
    if how == "broken":
        share = points / 100 * len(aimed) / sum(r[0] + r[1] for r in aimed.values())
        return new | {name: (False, broken(rates, min(1.0, share))) for name, rates in aimed.items()}
    left = points / 100 * len(aimed)  # collapse: the most secure scenarios turn insecure, one after the other
    for name, rates in sorted(aimed.items(), key=lambda item: -item[1][0]):
        share = min(1.0, left / rates[0])
        new[name] = (False, insecure(rates, share))
        left -= share * rates[0]
        if left <= 1e-9:
            break
    return new


def draw(rng: np.random.Generator, truth: dict[str, tuple[bool, Rates]], n: int) -> Measured:
    """What a run with ``n`` samples a scenario would measure."""
    letters = np.array([SECURE, WORKS, BROKEN])
    rows = {
        name: Row(
            name, "neutral" if neutral else "cwe", neutral, False, "same", "".join(rng.choice(letters, n, p=rates))
        )
        for name, (neutral, rates) in truth.items()
    }
    return Measured("model", None, {}, {}, {}, "bubblewrap", {}, rows)


def simulate(
    before: dict[str, tuple[bool, Rates]], after: dict[str, tuple[bool, Rates]], runs: int, seed: int
) -> Counter[str]:
    """Outcomes of ``runs`` decisions, and under "n" the samples a scenario that they took."""
    rng, plan = np.random.default_rng(seed), Plan()
    found: Counter[str] = Counter()
    for _ in range(runs):
        baseline, run = draw(rng, before, BASELINE_N), draw(rng, after, plan.looks[-1].n)
        for look in plan.looks:
            decision = decide(baseline, run, plan, look)
            if decision.outcome is not Outcome.UNDECIDED:
                break
        found[str(decision.outcome)] += 1
        found["n"] += look.n
        found |= {f"by {f.name}": found[f"by {f.name}"] + 1 for f in decision.figures if f.failed}
    return found


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=10_000)
    parser.add_argument("--jobs", type=int, default=2)
    options = parser.parse_args()
    truth = measured_rates("deepguard")
    cells = {"nothing changed": (0.0, "insecure")}
    cells |= {f"{how}, {points} points": (float(points), how)
              for how in ("insecure", "collapse", "broken") for points in (2, 5, 10)}  # fmt: skip
    start, rows = time.monotonic(), {}
    with ProcessPoolExecutor(options.jobs) as pool:
        share = options.runs // options.jobs
        for name, (points, how) in cells.items():
            after = changed(truth, points, how) if points else truth
            parts = [pool.submit(simulate, truth, after, share, 1000 * len(rows) + job) for job in range(options.jobs)]
            found: Counter[str] = sum((part.result() for part in parts), Counter())
            total = share * options.jobs
            rows[name] = {key: count / total for key, count in sorted(found.items())}
            print(f"{name:24s} {json.dumps(rows[name])}", flush=True)
    result: dict[str, Any] = {
        "false_alarm": rows["nothing changed"].get("regression", 0.0),
        "detect_5": rows["insecure, 5 points"]["regression"],
        "detect_10": rows["insecure, 10 points"]["regression"],
        "runs": options.runs, "baseline n": BASELINE_N, "scenarios": len(truth), "plan": repr(Plan()), "rows": rows,
        "command": f"python benchmarks/decision.py --runs {options.runs} --jobs {options.jobs}",
        "seconds": round(time.monotonic() - start, 1)}  # fmt: skip
    from deepguard_ci.files import write_json

    write_json(RESULTS / "decision.json", result)
    return 0


if __name__ == "__main__":
    sys.exit(main())
