"""Further rounds: bundles that are each trained on from the one before, by what that one writes now; on `dev`.

    python benchmarks/rounds.py [--rounds 3]

Round 1 is the recipe on 90 of the shipped pairs' scenarios (the row "as it is" of ablations/objectives.toml). Every
further one is `dg-gate practice` on the same scenarios, given the pairs of all rounds before, and `dg-bundle build
--recipe practice --from` the round before. Left in out/rounds: N (a bundle), N.jsonl (its pairs), N-mined.json (what
was sampled for them) and rounds.toml, by which `dg-bundle ablate` then measures. What is there already is kept, so an
interrupted run goes on. Writes benchmarks/results/rounds.json and rounds.svg.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "examples"), str(ROOT / "benchmarks")]

from beside import read  # noqa: E402
from builds import Build, built, digest, sha256  # noqa: E402
from demo import ALIAS, PAIRS, SUITE  # noqa: E402

OUT, RESULTS = ROOT / "out" / "rounds", ROOT / "benchmarks" / "results"
SCENARIOS = 90
COMMON = {"heads.epochs": "1", "training.accumulation": "2"}


def dg_bundle(*words: str) -> None:
    """One command of the trainer, in a process of its own."""
    subprocess.run([sys.executable, "-m", "deepguard_trainer.cli", *words], check=True)


def practised(number: int, bundle: Path, earlier: list[Path], ids: set[str]) -> Path:
    """The pairs of a round: what ``bundle`` writes now for the scenarios ``ids``; sampled if they are not there, or
    were sampled from something else.
    """
    from deepguard_ci.files import write_json
    from deepguard_ci.practice import MAX_NEW_TOKENS, practice
    from deepguard_ci.run import Request
    from deepguard_ci.sampling_cache import Decoding
    from deepguard_ci.suite import digest_of, load_suite

    pairs, report_file = OUT / f"{number}.jsonl", OUT / f"{number}-mined.json"
    scenarios = [scenario for scenario in load_suite(SUITE, splits=["train"]) if scenario.id in ids]
    made_of = {"bundle": digest(bundle), "earlier": [sha256(file) for file in earlier], "suite": digest_of(scenarios)}
    if not pairs.is_file() or read(report_file).get("made of") != made_of:
        decoding = Decoding(seed=number, max_new_tokens=MAX_NEW_TOKENS)
        request = Request(model=ALIAS, scenarios=scenarios, suite=SUITE, bundle=bundle, decoding=decoding)
        report = practice(request, pairs, earlier)
        print(report.table(), flush=True)
        write_json(report_file, {**report.as_dict(), "made of": made_of})
    return pairs


def ablation(rounds: int) -> str:
    """The rows of the rounds as ``dg-bundle ablate`` reads them; round 0 is the base model."""
    common = f'base = "{ALIAS}"\ngate = ["--split", "dev", "--without-tag", "unseen", "--n", "10"]\nagainst = "round 1"'
    rows = []
    for number in range(rounds + 1):
        bundle = f'"{number}"' if number else "false"
        rows.append(f'[rows."round {number}"]\nbundle = {bundle}\ncurve = "rounds"\nat = {number}')
    return "\n\n".join([common, *rows]) + "\n"


def main() -> int:
    """Build every round that is not there, and measure all."""
    from models import ensure

    from deepguard_ci.files import write_json, write_text
    from deepguard_trainer.pairs import PairSource, read_pairs
    from deepguard_trainer.split import some_groups

    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    ensure(ALIAS)
    OUT.mkdir(parents=True, exist_ok=True)
    bundle = built(Build(pairs=(PAIRS,), changes=COMMON, max_groups=SCENARIOS), ALIAS, OUT / "1")
    ids = {pair.scenario or "" for pair in some_groups(read_pairs([PairSource(PAIRS)]), SCENARIOS, seed=0)}
    earlier = [PAIRS]
    for number in range(2, options.rounds + 1):
        pairs = practised(number, bundle, earlier, ids)
        further = Build(pairs=(pairs,), recipe="practice", changes=COMMON, start=bundle)
        bundle = built(further, ALIAS, OUT / str(number))
        earlier.append(pairs)
    write_text(OUT / "rounds.toml", ablation(options.rounds))
    dg_bundle("ablate", str(OUT / "rounds.toml"), "--out", str(OUT / "measured"),
              "--json", str(RESULTS / "rounds.json"), "--svg", str(RESULTS / "rounds.svg"))  # fmt: skip
    found = json.loads((RESULTS / "rounds.json").read_text(encoding="utf-8"))
    write_json(RESULTS / "rounds.json", found | {"command": f"python benchmarks/rounds.py --rounds {options.rounds}"})
    return 0


if __name__ == "__main__":
    sys.exit(main())
