"""Builds compared on the `dev` split, n = 10: where the settings of a recipe are chosen, so that `test` stays unseen.

    python benchmarks/dev.py [NAME=BUNDLE ...]

Measures the base model and each bundle on the weaknesses that have `train` scenarios, and writes
benchmarks/results/recipe-dev.json; rows of an earlier run on the same suite stay. Whole runs are left in out/dev.
"""

from __future__ import annotations

import argparse
import json
import shlex
import sys
import time
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "examples"), str(ROOT / "benchmarks")]

from beside import other_decoding, rows_beside  # noqa: E402
from demo import ALIAS, results  # noqa: E402
from run import Row, decoding, machine, measure  # noqa: E402

RESULTS = ROOT / "benchmarks" / "results" / "recipe-dev.json"


def made_of(bundle: Path) -> dict[str, Any]:
    """What a bundle was built from, as its bundle.json says: recipe, pairs, time, the bundle it went on from."""
    training = json.loads((bundle / "bundle.json").read_text(encoding="utf-8"))["training"]
    if "soup" in training:
        return {"mean of": [part["bundle"] for part in training["soup"]], "scale": training.get("scale", 1.0)}
    arguments = training["arguments"]
    recipe = arguments["recipe"]
    return {
        "training": recipe["training"],
        "loss": recipe["loss"],
        "pairs": [source["file"] for source in arguments["pairs"].values()],
        "seconds": training["seconds"],
        "held out": training["held_out"],
        "from": (arguments.get("from") or {}).get("bundle"),
    }


def command(bundles: dict[str, Path]) -> str:
    """How the run was started, with the bundles' folder names."""
    return shlex.join(["python", "benchmarks/dev.py", *(f"{name}={path.name}" for name, path in bundles.items())])


def main() -> int:
    """Measure base and the bundles given, and write the table."""
    from models import ensure

    from deepguard_ci.files import write_json
    from deepguard_ci.gain import sentences
    from deepguard_ci.report.table import text_table

    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("bundles", nargs="*", metavar="NAME=BUNDLE", help="a row's name and its bundle folder")
    parser.add_argument("--n", type=int, default=10)
    options = parser.parse_args()
    bundles = {name: Path(path) for name, _, path in (text.partition("=") for text in options.bundles)}
    if "base" in bundles or len(bundles) < len(options.bundles):
        parser.error(f"{' '.join(options.bundles)}: expected a name of its own for each row; base is the bare model's")
    for name, path in bundles.items():
        if not (path / "bundle.json").is_file():
            parser.error(f"{name}={path}: no bundle there; expected NAME=FOLDER with a bundle.json in it")
    if wrong := other_decoding(RESULTS, decoding(options.n).stated()):
        parser.error(f"--n {options.n}: {wrong}")
    ensure(ALIAS)
    start = time.monotonic()
    runs: dict[str, dict[str, Any]] = {}
    for name, path in {"base": None, **bundles}.items():
        print(f"\n{name}", flush=True)
        runs[name] = measure(Row(name), path, None, options.n, "dev")
        write_json(ROOT / "out" / "dev" / f"{path.name if path else name}.json", runs[name])
        found = results(runs, time.monotonic() - start)
        for made, bundle in bundles.items():
            if made in found["rows"]:
                found["rows"][made]["build"] = made_of(bundle)
        found |= {"machine": machine(), "command": command(bundles)}
        write_json(RESULTS, found | {"rows": rows_beside(found, RESULTS)})
    print(text_table({name: run["metrics"] for name, run in runs.items()}))
    print("\n".join(sentences(runs)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
