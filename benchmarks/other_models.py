"""Another model than the demo's, bare and hardened by its own bundle, on the same scenarios.

    python benchmarks/other_models.py qwen2.5-coder-1.5b [--bundle DIR] [--split test] [--n 20] [--humaneval FILE]

`--split unseen` is of weaknesses that no training scenario has. Writes benchmarks/results/MODEL-SPLIT.json after each
of the two rows; completions are cached, so that an interrupted run goes on where it stopped. Whole runs are left in
out/other.
"""

from __future__ import annotations

import argparse
import shlex
import sys
import time
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "examples"), str(ROOT / "benchmarks")]

from demo import results  # noqa: E402
from run import Row, digest, machine, measure  # noqa: E402


def main() -> int:
    """Measure both rows and write the table."""
    from models import ensure

    from deepguard_ci.files import write_json
    from deepguard_ci.gain import sentences
    from deepguard_ci.report.table import text_table

    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("model", help="an alias that examples/models.py knows")
    parser.add_argument("--bundle", type=Path, help="its bundle (default: the one in examples/bundles)")
    parser.add_argument("--split", default="test", choices=["dev", "test", "unseen"])
    parser.add_argument("--n", type=int, default=20)
    parser.add_argument("--humaneval", type=Path, help="HumanEval.jsonl or .jsonl.gz")
    options = parser.parse_args()
    bundle = options.bundle or ROOT / "examples" / "bundles" / options.model
    if not (bundle / "bundle.json").is_file():
        parser.error(f"{bundle}: no bundle there; `make bundle MODEL={options.model}` makes one")
    ensure(options.model)
    command = ["python", "benchmarks/other_models.py", options.model, "--split", options.split, "--n", str(options.n)]
    command += ["--humaneval", options.humaneval.name] if options.humaneval else []
    made_by = {"base": None, "deepguard": bundle}
    start = time.monotonic()
    runs: dict[str, dict[str, Any]] = {}
    for name, folder in made_by.items():
        print(f"\n{name}", flush=True)
        runs[name] = measure(Row(name), folder, options.humaneval, options.n, options.split, options.model)
        write_json(ROOT / "out" / "other" / f"{options.model}-{options.split}-{name}.json", runs[name])
        found = results(runs, time.monotonic() - start)
        for row, measured in found["rows"].items():
            measured["bundle"] = digest(made_by[row])
        found |= {"machine": machine(), "command": shlex.join(command)}
        write_json(ROOT / "benchmarks" / "results" / f"{options.model}-{options.split}.json", found)
    print(text_table({name: run["metrics"] for name, run in runs.items()}))
    print("\n".join(sentences(runs)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
