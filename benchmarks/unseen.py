"""The shipped bundle on `train` scenarios that were written after it.

    python benchmarks/unseen.py

Scenarios of `test` were eased until the base model's code works in at least a fifth of samples, which picks tasks that
it happens to be good at: any other model looks less correct there. Those tagged "plain" were never chosen by how a
model fares. They are `train` all the same: a bundle that is built today learns them, so this is for bundles made before
them, and scenarios that the bundle's pairs come from are left out. Writes benchmarks/results/unseen.json.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "examples"), str(ROOT / "benchmarks")]

from demo import ALIAS, BUNDLE, PAIRS, SUITE, results  # noqa: E402
from run import machine  # noqa: E402

RESULTS = ROOT / "benchmarks" / "results" / "unseen.json"
TAG = "plain"
N = 10


def main() -> int:
    from models import ensure

    from deepguard_ci.files import write_json
    from deepguard_ci.gain import sentences
    from deepguard_ci.report.table import text_table
    from deepguard_ci.run import Request, run
    from deepguard_ci.sampling_cache import Decoding
    from deepguard_ci.suite import load_suite

    ensure(ALIAS)
    plain = [s for s in load_suite(SUITE, splits=["train"]) if TAG in s.tags]
    learned = {json.loads(line)["scenario"] for line in PAIRS.read_text(encoding="utf-8").splitlines()}
    scenarios = [s for s in plain if s.id not in learned]
    if len(scenarios) < len(plain) / 2:
        print(f"{PAIRS.name} has pairs of most of the {len(plain)} scenarios: this bundle has learned them")
        return 1
    start = time.monotonic()
    decoding = Decoding(temperature=0.4, top_p=0.95, n=N, max_new_tokens=220, seed=0)
    runs = {
        name: run(Request(model=ALIAS, scenarios=scenarios, suite=SUITE, decoding=decoding, bundle=bundle))
        for name, bundle in (("base", None), ("deepguard", BUNDLE))
    }
    found = results(runs, time.monotonic() - start)
    found |= {"machine": machine(), "command": "python benchmarks/unseen.py", "gains": sentences(runs)}
    write_json(RESULTS, found)
    print(text_table({name: run["metrics"] for name, run in runs.items()}))
    print("\n".join(found["gains"]))
    return 0


if __name__ == "__main__":
    sys.exit(main())
