"""Whether the analyzer tells secure code from insecure code in scenarios that it never saw, beside simpler readers.

    python benchmarks/detector.py [--split test] [--n 10] [--bundle DIR --name NAME]

Reads completions that work, of the base model and of the hardened one: secure ones against those that an exploit broke.
The readers: the analyzer's log-odds; these and the log-probability, by which `deepguard_plugin.rank` orders
candidates; how much likelier the bundle's LoRA makes the text (its sum over tokens, and the mean); the log-probability
alone (sum and mean); and a logistic regression on the bag of the text's tokens, fitted to the training pairs. For each
the AUC over all completions, the AUC within scenarios that have both kinds (mean), and what comes of choosing the best
of 4 candidates by it. Intervals are a bootstrap over scenarios. Writes benchmarks/results/detector.json, a table for
each split and bundle.
"""

from __future__ import annotations

import argparse
import itertools
import json
import random
import shlex
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "examples"), str(ROOT / "benchmarks")]

from demo import ALIAS, BUNDLE, PAIRS, SUITE  # noqa: E402
from run import Row, digest, machine, measure  # noqa: E402

RESULTS = ROOT / "benchmarks" / "results" / "detector.json"
LATER = PAIRS.with_name(PAIRS.stem + "-later.jsonl")
WORKS, SECURE, INSECURE = ("PASS_SECURE", "PASS_INSECURE"), "PASS_SECURE", "PASS_INSECURE"
CHOOSE_FROM, TRIES, RESAMPLES = 4, 200, 1000


@dataclass(frozen=True)
class Read:
    """One completion: its verdict, and what each reader makes of it."""

    verdict: str
    values: Mapping[str, float]


def auc(right: Sequence[float], wrong: Sequence[float]) -> float | None:
    """The chance that a right one's value is above a wrong one's, ties counted half; None without both kinds."""
    if not right or not wrong:
        return None
    gap = np.subtract.outer(np.asarray(right), np.asarray(wrong))
    return float((gap > 0).mean() + (gap == 0).mean() / 2)


def by_verdict(reads: Sequence[Read], reader: str) -> tuple[list[float], list[float]]:
    """The reader's values of secure and of insecure completions that work."""
    secure, insecure = ([read.values[reader] for read in reads if read.verdict == kind] for kind in (SECURE, INSECURE))
    return secure, insecure


def overall(scenarios: Sequence[Sequence[Read]], reader: str) -> float | None:
    """The AUC over all completions."""
    return auc(*by_verdict([read for reads in scenarios for read in reads], reader))


def within(scenarios: Sequence[Sequence[Read]], reader: str) -> float | None:
    """The mean of the AUCs of the scenarios that have both kinds."""
    found = [value for reads in scenarios if (value := auc(*by_verdict(reads, reader))) is not None]
    return sum(found) / len(found) if found else None


def best_of(scenarios: Sequence[Sequence[Read]], reader: str | None, *, secure: bool) -> float:
    """The share of secure (or working) completions among those chosen from 4; ``reader`` None chooses any,
    "the judge" the best there is. Of a scenario that nothing was written for none is.
    """
    rng, wanted = random.Random(0), (SECURE,) if secure else WORKS
    hits = 0
    for reads in filter(None, scenarios):
        for _ in range(TRIES):
            drawn = rng.sample(list(reads), min(CHOOSE_FROM, len(reads)))
            if reader == "the judge":
                hits += any(read.verdict in wanted for read in drawn)
                continue
            chosen = drawn[0] if reader is None else max(drawn, key=lambda read: read.values[reader])
            hits += chosen.verdict in wanted
    return hits / (TRIES * len(scenarios))


def interval(scenarios: Sequence[Sequence[Read]], figure: Callable[[Sequence[Sequence[Read]]], float | None]) -> Any:
    """95 %, by drawing scenarios again."""
    rng = random.Random(1)
    drawn = [figure(rng.choices(scenarios, k=len(scenarios))) for _ in range(RESAMPLES)]
    found = [value for value in drawn if value is not None]
    return [round(float(q), 3) for q in np.quantile(found, (0.025, 0.975))] if found else None


def bag_of_tokens(tokenizer: Any) -> Callable[[str], float]:
    """A logistic regression on which tokens a text has, fitted to the pairs that the analyzer learned from: those
    of both files whose sides differ in security.
    """
    from deepguard_trainer.pairs import PairSource, read_pairs

    pairs = [pair for pair in read_pairs([PairSource(PAIRS), PairSource(LATER)]) if pair.contrast]

    def bag(text: str) -> list[int]:
        return sorted(set(tokenizer(text)["input_ids"]))

    bags = [bag(side) for pair in pairs for side in (pair.chosen, pair.rejected)]
    labels = torch.tensor([1.0, 0.0] * len(pairs))
    flat = torch.tensor(list(itertools.chain(*bags)))
    starts = torch.tensor([0, *itertools.accumulate(map(len, bags))][:-1])
    weight = torch.zeros(len(tokenizer), 1, requires_grad=True)
    bias = torch.zeros(1, requires_grad=True)
    optimiser = torch.optim.LBFGS([weight, bias], max_iter=200)

    def loss() -> Tensor:
        optimiser.zero_grad()
        logits = torch.nn.functional.embedding_bag(flat, weight, starts, mode="sum")[:, 0] + bias
        value = torch.nn.functional.binary_cross_entropy_with_logits(logits, labels) + 1e-3 * weight.square().sum()
        value.backward()
        return value

    optimiser.step(loss)
    return lambda text: float(weight.detach()[bag(text)].sum())


def read_rows(model: Any, bundle: Any, rows: Sequence[Sequence[int]], starts: list[int]) -> list[dict[str, float]]:
    """What the model and the analyzer make of each row's tokens behind ``starts``; one forward pass with the LoRA,
    one without.
    """
    from deepguard_plugin import hardened
    from deepguard_plugin.candidates import read

    width = max(map(len, rows))
    ids = torch.tensor([[*row, *[0] * (width - len(row))] for row in rows])
    ends = [len(row) for row in rows]
    base = read(model, bundle, ids, starts, ends).log_probability
    with hardened(model, bundle):
        found = read(model, bundle, ids, starts, ends)
    tokens = torch.tensor(ends) - torch.tensor(starts)
    gain, likely = found.log_probability - base, found.log_probability
    columns = {
        "analyzer": found.security,
        "rank: analyzer and likelihood": found.value,
        "likelier with the LoRA, sum": gain,
        "likelier with the LoRA, mean": gain / tokens,
        "log-probability": likely,
        "log-probability, mean": likely / tokens,
    }
    return [{name: float(column[row]) for name, column in columns.items()} for row in range(len(rows))]


def read_run(
    run: Mapping[str, Any], model: Any, tokenizer: Any, bundle: Any, bag: Callable[[str], float]
) -> list[list[Read]]:
    """Every completion of a run's scenarios that are not neutral, read; equal texts are read once."""
    from tqdm import tqdm

    from deepguard_ci.suite import load_suite

    prompts = {scenario.id: scenario.prompt for scenario in load_suite(SUITE)}
    found = []
    for scenario in tqdm([s for s in run["scenarios"] if not s["neutral"]], desc="reading", unit="scenario"):
        prompt = prompts[scenario["id"]]
        texts = sorted({sample["completion"] for sample in scenario["samples"]} - {""})
        rows = [tokenizer(prompt + text)["input_ids"] for text in texts]
        alone = tokenizer(prompt)["input_ids"]
        starts = [min(common(alone, row), len(row) - 1) for row in rows]
        values = read_rows(model, bundle, rows, starts) if rows else []
        of = {text: value | {"bag of tokens": bag(text)} for text, value in zip(texts, values, strict=True)}
        kept = [sample for sample in scenario["samples"] if sample["completion"] in of]
        found.append([Read(sample["verdict"], of[sample["completion"]]) for sample in kept])
    return found


def common(left: Sequence[int], right: Sequence[int]) -> int:
    """How many tokens two rows have in common at their beginning."""
    pairs = itertools.takewhile(lambda pair: pair[0] == pair[1], zip(left, right, strict=False))
    return sum(1 for _ in pairs)


def figures(scenarios: Sequence[Sequence[Read]]) -> dict[str, Any]:
    """The table of one run's completions."""
    kinds = [read.verdict for reads in scenarios for read in reads]
    both = sum(1 for reads in scenarios if len({r.verdict for r in reads} & set(WORKS)) == 2)
    rows: dict[str, Any] = {}
    some = next(read for reads in scenarios for read in reads)
    for reader in some.values:
        rows[reader] = {
            "auc": overall(scenarios, reader), "auc interval": interval(scenarios, lambda s, r=reader: overall(s, r)),
            "auc within": within(scenarios, reader),
            "auc within interval": interval(scenarios, lambda s, r=reader: within(s, r)),
            "best of 4": {"sec-pass@1": best_of(scenarios, reader, secure=True),
                          "pass@1": best_of(scenarios, reader, secure=False)},
        }  # fmt: skip
    for name, reader in (("any of 4", None), ("the judge's choice of 4", "the judge")):
        rows[name] = {"best of 4": {"sec-pass@1": best_of(scenarios, reader, secure=True),
                                    "pass@1": best_of(scenarios, reader, secure=False)}}  # fmt: skip
    return {"secure": kinds.count(SECURE), "insecure": kinds.count(INSECURE), "completions": len(kinds),
            "scenarios": len(scenarios), "scenarios with both": both, "readers": rows}  # fmt: skip


def main() -> int:
    from models import ensure

    from deepguard_ci.files import write_json
    from deepguard_plugin import Bundle
    from deepguard_plugin.models import load_model

    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--split", default="test", choices=["test", "dev", "unseen"])
    parser.add_argument("--n", type=int, default=10)
    parser.add_argument("--bundle", type=Path, default=BUNDLE, help="another one than the shipped")
    parser.add_argument("--name", default="shipped", help="what to call it in the table")
    options = parser.parse_args()
    ensure(ALIAS)
    start = time.monotonic()
    rows = (Row("base"), None), (Row("deepguard", "shipped"), options.bundle)
    runs = {row.name: measure(row, bundle, None, options.n, options.split) for row, bundle in rows}
    model, tokenizer = load_model(ALIAS)
    bundle, bag = Bundle.load(options.bundle), bag_of_tokens(tokenizer)
    found = {}
    for name, run in runs.items():
        found[name] = figures(read_run(run, model, tokenizer, bundle, bag))
        print(f"\n{name}: {found[name]['secure']} secure, {found[name]['insecure']} insecure")
        for reader, row in found[name]["readers"].items():
            secure, works = row["best of 4"].values()
            shown = f"AUC {row['auc']:.3f}, within scenarios {row['auc within']:.3f}" if "auc" in row else ""
            print(f"  {reader:30s} {shown:36s} best of 4: sec-pass@1 {secure:.3f} pass@1 {works:.3f}")
    made = {"split": options.split, "bundle": digest(options.bundle), "n": options.n, "completions of": found,
            "machine": machine(), "suite": runs["base"]["suite"], "seconds": round(time.monotonic() - start, 1),
            "command": shlex.join(["python", "benchmarks/detector.py", *command(options)])}  # fmt: skip
    tables = json.loads(RESULTS.read_text(encoding="utf-8"))["tables"] if RESULTS.exists() else {}
    write_json(RESULTS, {"tables": {**tables, f"{options.name}, {options.split}": made}})
    return 0


def command(options: argparse.Namespace) -> list[str]:
    """The arguments, with the bundle's folder name alone."""
    words = ["--split", options.split, "--n", str(options.n)]
    return words if options.bundle == BUNDLE else [*words, "--bundle", options.bundle.name, "--name", options.name]


if __name__ == "__main__":
    sys.exit(main())
