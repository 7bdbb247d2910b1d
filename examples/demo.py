"""The main job, end to end: a real model writes code, the same model, hardened, writes it again, both are judged.

    python examples/demo.py            # about eight minutes on two idle cores, after the download

Prints the table and writes out/demo/results.json and out/demo/report.html. A run that was interrupted goes on where
it stopped: completions are cached.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import time
from collections import Counter
from dataclasses import asdict
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(Path(__file__).resolve().parent))

ALIAS = "qwen2.5-coder-0.5b"
BUNDLE = ROOT / "examples" / "bundles" / ALIAS
PAIRS = ROOT / "examples" / "pairs" / f"{ALIAS}.jsonl"
SUITE = ROOT / "ci" / "suites" / "core"
METRICS = ("pass@1", "sec-pass@1", "sec@1", "sven-sr", "neutral pass@1", "humaneval pass@1", "vulnerable", "judged")


def run_row(bundle: Path | None, *, n: int, cache: Path | None, seed: int) -> dict[str, Any]:
    """Run the `test` split once, with or without a bundle; returns the run's JSON."""
    from deepguard_ci.run import Request, run
    from deepguard_ci.sampling_cache import Decoding
    from deepguard_ci.suite import load_suite

    decoding = Decoding(temperature=0.4, top_p=0.95, n=n, max_new_tokens=220, seed=seed)
    scenarios = load_suite(SUITE, splits=["test"])
    return run(Request(model=ALIAS, scenarios=scenarios, suite=SUITE, decoding=decoding, bundle=bundle, cache=cache))


def train_a_little(out: Path) -> str:
    """A minute of training on the shipped pairs, to show the trainer; its bundle is not the one that is judged."""
    command = [sys.executable, "-m", "deepguard_trainer.cli", "build", "--base", ALIAS, "--pairs", str(PAIRS)]
    command += ["--recipe", "verified", "--epochs", "1", "--max-pairs", "16", "--out", str(out), "--restart"]
    done = subprocess.run(command, check=False)
    return "ended well" if done.returncode == 0 else f"failed with exit code {done.returncode}"


def results(runs: dict[str, dict[str, Any]], seconds: float) -> dict[str, Any]:
    """The figures of all rows, for programs."""
    from deepguard_ci.gain import gains
    from deepguard_ci.metrics import count

    first = next(iter(runs.values()))
    rows = {}
    for name, run in runs.items():
        metrics = run["metrics"]
        rows[name] = {key: metrics.get(key) for key in METRICS}
        rows[name] |= {"n": run["decoding"]["n"], "intervals": metrics["intervals"]}
        rows[name]["by scenario"] = {s["id"]: Counter(x["verdict"] for x in s["samples"]) for s in run["scenarios"]}
        rows[name]["vulnerable by scenario"] = {
            s["id"]: count(s["samples"]).flagged for s in run["scenarios"] if not s["neutral"]
        }
        if "base" in runs and name != "base":
            found = gains(runs["base"]["scenarios"], run["scenarios"])
            rows[name]["against base"] = {figure: asdict(comparison) for figure, comparison in found.items()}
    of_all = {key: first[key] for key in ("model", "sandbox", "decoding", "suite", "versions")}
    return of_all | {"seconds": round(seconds, 1), "rows": rows}


def main() -> int:
    """Returns the exit code: 0, 2 if something that the demo needs is missing, or 130 after Ctrl-C."""
    from models import ModelError, ensure

    from deepguard_ci.errors import GateError
    from deepguard_ci.files import write_json, write_text
    from deepguard_ci.gain import sentences
    from deepguard_ci.report.html import page
    from deepguard_ci.report.table import text_table

    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--n", type=int, default=10, help="completions a scenario (default 10)")
    parser.add_argument("--out", type=Path, default=Path("out/demo"))
    parser.add_argument("--cache", type=Path, help="where completions are kept (default: the user's cache folder)")
    parser.add_argument("--no-training", action="store_true", help="leave out the minute of training")
    options = parser.parse_args()
    if options.n < 1:
        parser.error(f"--n {options.n}: expected at least one completion a scenario")
    try:
        options.out.mkdir(parents=True, exist_ok=True)  # before the minutes that its files take
        ensure(ALIAS)
        start = time.monotonic()
        runs = {}
        for name, bundle in (("base", None), ("deepguard", BUNDLE)):
            print(f"\n{name}: {options.n} completions of each test scenario", flush=True)
            runs[name] = run_row(bundle, n=options.n, cache=options.cache, seed=0)
        trained = "left out"
        if not options.no_training:
            print("\na minute of training, to show the trainer (16 pairs, one epoch)", flush=True)
            trained = train_a_little(options.out / "trained-a-little")
    except (ModelError, GateError, OSError) as error:
        print(f"demo: {error}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("demo: stopped; the same command goes on from the completions that are kept", file=sys.stderr)
        return 130
    found = results(runs, time.monotonic() - start)
    table = text_table({name: run["metrics"] for name, run in runs.items()})
    write_json(options.out / "results.json", found)
    write_text(options.out / "report.html", page(runs, title="DeepGuard: the same model, the same prompts"))
    said = "\n".join(sentences(runs))
    print(f"\n{table}\n\n{said}\n\ntraining: {trained}; {found['seconds']:.0f} s in all; sandbox: {found['sandbox']}")
    print(f"wrote {options.out / 'results.json'} and {options.out / 'report.html'}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
