"""What guidance does to the shipped bundle, beyond its LoRA.

    python benchmarks/steering.py [--n 10]                     # on `test`: by strength, and by how often it scores anew
    python benchmarks/steering.py --variants --bundle DIR      # on `dev`: other gains, and only some rows or tokens

Strength 0 is the bundle as shipped. Every other row adds Eq. 8's bias, with the bundle's floor and cap, at a strength
from 0.5 to 4; the rows with "every k" score the text again after every k tokens, the others score the prompt alone.
The variants' gain "doubt" needs a bundle that says how its scores are to be read (`dg-bundle heads` fits that).
Writes benchmarks/results/steering.json, or steering-dev.json.
"""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "examples"), str(ROOT / "benchmarks")]

from demo import ALIAS, BUNDLE, SUITE, results  # noqa: E402
from run import digest, machine  # noqa: E402

RESULTS = ROOT / "benchmarks" / "results" / "steering.json"
#: Row: settings beside the bundle's own.
ROWS = {
    "strength 0": {"strength": 0.0},
    "strength 0.5": {"strength": 0.5},
    "strength 1": {"strength": 1.0},
    "strength 2": {"strength": 2.0},
    "strength 4": {"strength": 4.0},
    "strength 1, every 16": {"strength": 1.0, "rescore": 16},
    "strength 1, every 4": {"strength": 1.0, "rescore": 4},
    "strength 1, every token": {"strength": 1.0, "rescore": 1},
}
#: What might help where the published form does not. Chosen by hand before any of them was measured.
VARIANTS = {
    "strength 0": {"strength": 0.0},
    "1/s": {"strength": 1.0},
    "1/s, plausible tokens": {"strength": 1.0, "plausible": 0.1},
    "1/s, low scores, every 4": {"strength": 1.0, "below": 0.5, "rescore": 4},
    "doubt, every 4": {"strength": 1.0, "gain": "doubt", "rescore": 4},
    "doubt, plausible tokens, every 4": {"strength": 1.0, "gain": "doubt", "plausible": 0.1, "rescore": 4},
    "doubt, plausible tokens, every 4, strength 3": {
        "strength": 3.0, "gain": "doubt", "plausible": 0.1, "rescore": 4,
    },
}  # fmt: skip


def main() -> int:
    from models import ensure

    from deepguard_ci.files import write_json
    from deepguard_ci.gain import sentences
    from deepguard_ci.report.table import text_table
    from deepguard_ci.run import Request, run
    from deepguard_ci.sampling_cache import Decoding
    from deepguard_ci.suite import UNSEEN, load_suite
    from deepguard_plugin import Settings

    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--n", type=int, default=10)
    parser.add_argument("--variants", action="store_true", help="on dev: what might help instead")
    parser.add_argument("--bundle", type=Path, default=BUNDLE, help="another bundle than the shipped one")
    options = parser.parse_args()
    ensure(ALIAS)
    start = time.monotonic()
    rows, split = (VARIANTS, "dev") if options.variants else (ROWS, "test")
    results_file = RESULTS.with_name("steering-dev.json") if options.variants else RESULTS
    scenarios = load_suite(SUITE, splits=[split], without=[UNSEEN])
    command = ["python", "benchmarks/steering.py", *(["--variants"] if options.variants else []), "--n", options.n]
    command += ["--bundle", options.bundle.name] if options.bundle != BUNDLE else []
    decoding = Decoding(temperature=0.4, top_p=0.95, n=options.n, max_new_tokens=220, seed=0)
    runs, gains = {}, {}
    for name, settings in rows.items():
        chosen = Settings(**settings) if settings["strength"] else None  # the main table's samples serve here
        request = Request(model=ALIAS, scenarios=scenarios, suite=SUITE, decoding=decoding, bundle=options.bundle,
                          settings=chosen)  # fmt: skip
        runs[name] = run(request)
        gains[name] = sentences({"strength 0": runs["strength 0"], name: runs[name]})
        print(text_table({n: r["metrics"] for n, r in runs.items()}), flush=True)
        found = results(runs, time.monotonic() - start)
        found |= {"machine": machine(), "command": " ".join(map(str, command)), "gains": gains}
        found["bundle"] = digest(options.bundle)
        write_json(results_file, found)  # after each row: a run that is broken off leaves what it has
    return 0


if __name__ == "__main__":
    sys.exit(main())
