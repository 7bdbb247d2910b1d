"""The shipped bundle, remade from nothing: mine pairs, train on them, then rounds of practice.

    python examples/make_bundle.py qwen2.5-coder-0.5b out/bundle/qwen2.5-coder-0.5b

Every step leaves a file or a folder beside the bundle and is skipped if that is there; within a step, completions are
cached and training is saved. After an interruption the same command goes on where it stopped.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

ROUNDS = 3


@dataclass(frozen=True)
class Step:
    """A command, and what it leaves when it has ended well."""

    name: str
    output: Path
    command: tuple[str, ...]


def steps(model: str, work: Path, rounds: int) -> list[Step]:
    """All steps in order; the last one's output is the bundle."""
    gate = (sys.executable, "-m", "deepguard_ci.cli")
    build = (sys.executable, "-m", "deepguard_trainer.cli", "build", "--base", model)
    cache = ("--cache", str(work / "cache"))
    pairs, bundles = [work / "mined.jsonl"], [work / "round-0"]
    report = ("--report", str(work / "mined.report.json"))
    found = [
        Step("mine", pairs[0], (*gate, "mine", "--model", model, *cache, *report, "--out", str(pairs[0]))),
        Step("train", bundles[0], (*build, "--pairs", str(pairs[0]), "--out", str(bundles[0]))),
    ]
    for number in range(1, rounds + 1):
        out, report = work / f"practice-{number}.jsonl", ("--report", str(work / f"practice-{number}.report.json"))
        earlier = [part for file in pairs for part in ("--earlier", str(file))]
        asked = ("--model", model, "--bundle", str(bundles[-1]), "--seed", str(number), *cache, "--out", str(out))
        found.append(Step(f"practise, round {number}", out, (*gate, "practice", *asked, *earlier, *report)))
        trained = work / f"round-{number}"
        more = ("--recipe", "practice", "--from", str(bundles[-1]), "--pairs", str(out), "--out", str(trained))
        found.append(Step(f"train, round {number}", trained, (*build, *more)))
        pairs.append(out)
        bundles.append(trained)
    return found


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("model", help="a folder, a Hub id or an alias")
    parser.add_argument("out", type=Path, help="bundle folder to write; the steps are kept in OUT.steps")
    parser.add_argument("--rounds", type=int, default=ROUNDS, help=f"rounds of practice (default {ROUNDS})")
    options = parser.parse_args()
    if options.out.exists():
        print(f"{options.out} is there already; remove it to make it again", file=sys.stderr)
        return 1
    work = options.out.with_name(options.out.name + ".steps")
    work.mkdir(parents=True, exist_ok=True)
    clock = work / "seconds.json"
    seconds = json.loads(clock.read_text()) if clock.is_file() else {}
    todo = steps(options.model, work, options.rounds)
    for number, step in enumerate(todo, start=1):
        print(f"[{number}/{len(todo)}] {step.name}", "(done)" if step.output.exists() else "", flush=True)
        if step.output.exists():
            continue
        started = time.monotonic()
        code = subprocess.run(step.command, check=False).returncode
        # An interrupted step's time counts as well.
        seconds[step.name] = round(seconds.get(step.name, 0.0) + time.monotonic() - started, 1)
        clock.write_text(json.dumps(seconds, indent=1) + "\n")
        if code:
            return code
    todo[-1].output.rename(options.out)
    print(f"{options.out}: made in {sum(seconds.values()) / 60:.0f} minutes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
