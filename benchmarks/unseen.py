"""The shipped bundle where it was not trained: on later scenarios, and on weaknesses of no `train` scenario.

    python benchmarks/unseen.py                 # `train` scenarios that were written after the bundle
    python benchmarks/unseen.py --weaknesses    # the `unseen` split

Scenarios of `test` were eased until the base model's code works in at least a fifth of samples, which picks tasks that
it happens to be good at: any other model looks less correct there. Those tagged "plain" were never chosen by how a
model fares. They are `train` all the same: a bundle that is built today learns them, so this is for bundles made before
them, and scenarios that the bundle's pairs come from are left out. Those of `unseen` were eased like `test`. Writes
benchmarks/results/unseen.json or unseen-weaknesses.json.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "examples"), str(ROOT / "benchmarks")]

from demo import ALIAS, BUNDLE, PAIRS, SUITE, results  # noqa: E402
from run import machine  # noqa: E402

RESULTS = ROOT / "benchmarks" / "results"
TAG = "plain"
N = 10


def later_scenarios() -> list[Any]:
    """Plain `train` scenarios that no pair of the shipped bundle is of; none if it has learned most of them."""
    from deepguard_ci.suite import load_suite

    plain = [s for s in load_suite(SUITE, splits=["train"]) if TAG in s.tags]
    with PAIRS.open(encoding="utf-8") as lines:  # str.splitlines would part a completion that has U+2028 in it
        learned = {json.loads(line)["scenario"] for line in lines}
    found = [s for s in plain if s.id not in learned]
    return found if len(found) >= len(plain) / 2 else []


def main() -> int:
    from models import ensure

    from deepguard_ci.files import write_json
    from deepguard_ci.gain import sentences
    from deepguard_ci.report.table import text_table
    from deepguard_ci.run import Request, run
    from deepguard_ci.sampling_cache import Decoding
    from deepguard_ci.suite import load_suite

    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--weaknesses", action="store_true", help="the `unseen` split")
    options = parser.parse_args()
    ensure(ALIAS)
    scenarios = load_suite(SUITE, splits=["unseen"]) if options.weaknesses else later_scenarios()
    if not scenarios:
        print(f"{PAIRS.name} has pairs of most of the scenarios tagged {TAG!r}: this bundle has learned them")
        return 1
    start = time.monotonic()
    decoding = Decoding(temperature=0.4, top_p=0.95, n=N, max_new_tokens=220, seed=0)
    runs = {
        name: run(Request(model=ALIAS, scenarios=scenarios, suite=SUITE, decoding=decoding, bundle=bundle))
        for name, bundle in (("base", None), ("deepguard", BUNDLE))
    }
    found = results(runs, time.monotonic() - start)
    command = "python benchmarks/unseen.py" + (" --weaknesses" if options.weaknesses else "")
    found |= {"machine": machine(), "command": command, "gains": sentences(runs)}
    write_json(RESULTS / ("unseen-weaknesses.json" if options.weaknesses else "unseen.json"), found)
    print(text_table({name: run["metrics"] for name, run in runs.items()}))
    print("\n".join(found["gains"]))
    return 0


if __name__ == "__main__":
    sys.exit(main())
