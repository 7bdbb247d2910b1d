"""The same twins judged at every sandbox level that this machine offers: the same verdicts? at what cost?

    python benchmarks/sandbox_levels.py            # every fourth scenario
    python benchmarks/sandbox_levels.py --every 1  # all of them

A twin's verdict is known, so one that differs is the level's doing. Seconds are of one run each, one level after
another. A level that the machine lacks is noted with the reason. Writes benchmarks/results/sandbox-levels.json.
"""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "examples"), str(ROOT / "benchmarks")]

from demo import SUITE  # noqa: E402
from run import machine  # noqa: E402

RESULTS = ROOT / "benchmarks" / "results"


def main() -> int:
    from deepguard_ci.errors import SandboxError
    from deepguard_ci.files import write_json
    from deepguard_ci.run import progress_bar
    from deepguard_ci.sandbox import LEVELS, at
    from deepguard_ci.suite import digest_of, load_suite
    from deepguard_ci.validate import validate
    from deepguard_ci.versions import versions

    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--every", type=int, default=4, help="only every n-th scenario, in the order of their names")
    options = parser.parse_args()
    scenarios = load_suite(SUITE)[:: options.every]
    twins = sum(len(s.twins) for s in scenarios)
    rows: dict[str, dict[str, object]] = {}
    for level in reversed(LEVELS):
        try:
            sandbox = at(level)
        except SandboxError as error:
            rows[level] = {"offered": False, "why": str(error)}
            continue
        start = time.monotonic()
        with progress_bar(twins, True, level) as progress:
            problems = validate(scenarios, rounds=1, sandbox=sandbox, progress=progress)
        seconds = round(time.monotonic() - start, 1)
        rows[level] = {"offered": True, "problems": [str(p) for p in problems], "seconds": seconds}
        print(f"{level}: {twins} twins, {len(problems)} problems, {seconds} s", flush=True)
    first = rows[LEVELS[-1]].get("seconds")
    for row in rows.values():
        if row["offered"] and first:
            row["times as long"] = round(row["seconds"] / first, 2)  # type: ignore[operator]
    write_json(RESULTS / "sandbox-levels.json", {
        "scenarios": len(scenarios), "twins": twins, "suite": digest_of(scenarios), "levels": rows,
        "versions": versions(), "machine": machine(),
        "command": f"python benchmarks/sandbox_levels.py --every {options.every}",
    })  # fmt: skip
    return 0


if __name__ == "__main__":
    sys.exit(main())
