"""The shipped bundle where the model sees little: the file's imports and the function to be written, on `test`.

    python benchmarks/little_context.py [--n 20]

The scenarios of the main table, with all else of the file left out of the prompt, as a file to be completed and as a
question in a chat. What the model writes is put into the whole file and judged there as ever. A part of the tasks
cannot be done that way: the file says what a table or a neighbour is called, and the model has to guess. Writes
benchmarks/results/little-context.json.
"""

from __future__ import annotations

import argparse
import re
import sys
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "examples"), str(ROOT / "benchmarks")]

from demo import ALIAS, BUNDLE, SUITE, results  # noqa: E402
from run import machine  # noqa: E402

RESULTS = ROOT / "benchmarks" / "results" / "little-context.json"
IMPORT = re.compile(r"(?:import|from) |#include")
#: Row: bundle, and whether it is asked in a chat.
ROWS = {"base": (None, False), "deepguard": (BUNDLE, False),
        "base, chat": (None, True), "deepguard, chat": (BUNDLE, True)}  # fmt: skip


def shortened(scenario: Any) -> Any:
    """The scenario with a prompt of imports (single lines at the margin) and task alone."""
    context = scenario.prompt.removesuffix(scenario.task)
    imports = "".join(line for line in context.splitlines(keepends=True) if IMPORT.match(line))
    return replace(scenario, prompt=imports + "\n\n" * bool(imports) + scenario.task)


def main() -> int:
    """Sample from the short prompts, judge in the whole files, and write what was found."""
    from models import ensure

    from deepguard_ci.files import write_json
    from deepguard_ci.gain import sentences
    from deepguard_ci.report.table import text_table
    from deepguard_ci.run import Request, run, sample_scenarios
    from deepguard_ci.sampling_cache import Decoding
    from deepguard_ci.suite import load_suite

    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--n", type=int, default=20)
    options = parser.parse_args()
    ensure(ALIAS)
    start, scenarios, runs = time.monotonic(), load_suite(SUITE, splits=["test"]), {}
    for name, (bundle, chat) in ROWS.items():
        decoding = Decoding(temperature=0.4, top_p=0.95, n=options.n, max_new_tokens=220, seed=0, chat=chat)
        request = Request(model=ALIAS, scenarios=scenarios, suite=SUITE, decoding=decoding, bundle=bundle)
        written = sample_scenarios(replace(request, scenarios=[shortened(scenario) for scenario in scenarios]))
        runs[name] = run(request, written)
        print(text_table({name: found["metrics"] for name, found in runs.items()}), flush=True)
    found = results(runs, time.monotonic() - start)
    pairs = [dict(list(runs.items())[:2]), dict(list(runs.items())[2:])]
    found["gains"] = {next(iter(pair)): sentences(pair) for pair in pairs}
    found |= {"machine": machine(), "command": f"python benchmarks/little_context.py --n {options.n}"}
    write_json(RESULTS, found)
    return 0


if __name__ == "__main__":
    sys.exit(main())
