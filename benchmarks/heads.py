"""What the analyzer should read: which layers, how many of them, and how they are put together.

    python benchmarks/heads.py [--n 5]

Every row trains aggregator and analyzer on the shipped bundle's LoRA and on the pairs that the shipped ones learned
from; only `heads.layers` and `heads.aggregation` differ. Read are completions of `dev` that work, of the base model and
of the hardened one: secure ones against those that an exploit broke, in scenarios that no head was trained on. The
model runs over all texts once and the states of every layer that a row reads are kept, so a row is a minute or two.
Writes benchmarks/results/heads.json.
"""

from __future__ import annotations

import argparse
import json
import shlex
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Event
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "examples"), str(ROOT / "benchmarks")]

import torch  # noqa: E402
from demo import ALIAS, BUNDLE, PAIRS, SUITE  # noqa: E402
from detector import LATER, WORKS, Read, interval, overall, within  # noqa: E402
from run import Row, digest, machine, measure  # noqa: E402

RESULTS = ROOT / "benchmarks" / "results" / "heads.json"


@dataclass(frozen=True)
class Choice:
    """What a row's heads read, layers counted from the end (-1: the last)."""

    name: str
    layers: tuple[int, ...]
    aggregation: str = "mean"


#: Those around -20 are what `dg-bundle probe` proposes for this model (probe.json), so many of them.
CHOICES = (
    Choice("the last", (-1,)),
    Choice("last 4, attention (the paper's)", (-4, -3, -2, -1), "attention"),
    Choice("last 4, mean", (-4, -3, -2, -1)),
    Choice("1 of the probe's", (-18,)),
    Choice("2 of the probe's", (-19, -18)),
    Choice("4 of the probe's (shipped)", (-21, -20, -19, -18)),
    Choice("4 of the probe's, attention", (-21, -20, -19, -18), "attention"),
    Choice("6 of the probe's", (-23, -22, -21, -20, -19, -18)),
)


def texts_of(run: Mapping[str, Any]) -> list[list[tuple[str, str, str]]]:
    """By scenario that is not neutral: (prompt, completion, verdict) of the completions that work."""
    from deepguard_ci.suite import load_suite

    prompts = {scenario.id: scenario.prompt for scenario in load_suite(SUITE)}
    return [
        [(prompts[s["id"]], x["completion"], x["verdict"]) for x in s["samples"] if x["verdict"] in WORKS]
        for s in run["scenarios"] if not s["neutral"]
    ]  # fmt: skip


def as_pairs(texts: Sequence[tuple[str, str]], tokenizer: Any) -> list[Any]:
    """Encoded pairs that hold each (prompt, completion) as its chosen side; the other is a blank."""
    from deepguard_trainer.encode import encode
    from deepguard_trainer.pairs import Pair

    made = [
        Pair(id=str(at), language="python", cwe="", kind="hand-made", prompt=prompt, chosen=text, rejected="\n\n\n",
             scenario=None, weight=1.0, group=str(at))
        for at, (prompt, text) in enumerate(texts)
    ]  # fmt: skip
    encoded = encode(made, tokenizer, max_length=1 << 20)
    assert len(encoded.pairs) == len(texts), "a completion of nothing but three line ends"
    return encoded.pairs


def figures(runs: Mapping[str, Any], log_odds: Mapping[tuple[str, str], float]) -> dict[str, Any]:
    """AUC over all working completions of each run and within scenarios that have both kinds."""
    found = {}
    for name, scenarios in runs.items():
        reads = [[Read(v, {"analyzer": log_odds[p, t]}) for p, t, v in scenario] for scenario in scenarios]
        found[name] = {
            "auc": overall(reads, "analyzer"), "auc interval": interval(reads, lambda s: overall(s, "analyzer")),
            "auc within": within(reads, "analyzer"),
            "auc within interval": interval(reads, lambda s: within(s, "analyzer")),
        }  # fmt: skip
    return found


class Bench:
    """The hardened model's states of all texts, in every layer that a row reads, and heads trained on them."""

    def __init__(self, model: Any, tokenizer: Any, bundle: Any, texts: Sequence[tuple[str, str]], folder: Path) -> None:
        from deepguard_trainer import recipe as recipes
        from deepguard_trainer.encode import longest
        from deepguard_trainer.fastlora import half_precision_lora
        from deepguard_trainer.heads import STATES, lay_down
        from deepguard_trainer.pairs import PairSource, read_pairs
        from deepguard_trainer.prepare import INITIAL, contrasts_of, token_ids
        from deepguard_trainer.report import Terminal
        from deepguard_trainer.start import held_groups, lora_from
        from deepguard_trainer.trainee import Trainee

        self.texts, self.reporter = list(texts), Terminal()
        self.layers = sorted({layer for choice in CHOICES for layer in choice.layers})
        self.recipe = recipes.override(recipes.load("verified"), {"heads.layers": list(self.layers)})
        sources = [PairSource(PAIRS), PairSource(LATER)]
        self.contrasts = contrasts_of(read_pairs(sources), held_groups(bundle), tokenizer, self.recipe)
        self.trainee = Trainee(model, self.recipe, token_ids(self.contrasts.train, None), seed=INITIAL)
        lora_from(self.trainee, bundle)
        pairs = [*self.contrasts.train, *self.contrasts.held, *as_pairs(self.texts, tokenizer)]
        self.trainee.choose_layout(longest(pairs))
        with half_precision_lora(self.trainee.peft):
            self.laid = lay_down(self.trainee, pairs, folder / STATES, self.reporter, Event())

    def row(self, choice: Choice) -> tuple[dict[str, Any], dict[tuple[str, str], float]]:
        """What the heads of ``choice`` make of the held-out pairs, and the log-odds of every text."""
        from deepguard_plugin.networks import Aggregator, Analyzer
        from deepguard_trainer.heads import Laid, figures_of, scores_of, train_laid
        from deepguard_trainer.losses import text_logit
        from deepguard_trainer.prepare import INITIAL
        from deepguard_trainer.recipe import override

        trainee, places = self.trainee, [self.layers.index(layer) for layer in choice.layers]
        trainee.layers = choice.layers
        trainee.recipe = override(
            self.recipe, {"heads.layers": list(choice.layers), "heads.aggregation": choice.aggregation}
        )
        torch.manual_seed(INITIAL)
        hidden, ids = self.laid.states.shape[-1], trainee.analyzer.embedding.ids
        trainee.aggregator = Aggregator(hidden, len(places), choice.aggregation)
        trainee.analyzer = Analyzer(hidden, ids, trainee.vocab_size)
        laid = replace(self.laid, states=self.laid.states[:, places])
        number = len(self.contrasts.train)
        known = number + len(self.contrasts.held)
        train_laid(trainee, laid, number, 0, self.reporter, Event())
        trainee.round_heads()
        held = figures_of(trainee, Laid(laid.states, laid.pairs[:known], laid.weights[:known]), number)
        with trainee.mode(training=False):
            read = [scores_of(trainee, laid, [at])[0] for at in range(known, len(laid.pairs))]
        log_odds = {text: float(text_logit(side)) for text, side in zip(self.texts, read, strict=True)}
        return {"pair accuracy": held.accuracy, "auc": held.auc, "pairs": held.held_out}, log_odds


def main() -> int:
    """Measure the rows and write the table."""
    from models import ensure

    from deepguard_ci.files import write_json
    from deepguard_plugin import Bundle
    from deepguard_plugin.models import load_model

    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--n", type=int, default=5)
    options = parser.parse_args()
    ensure(ALIAS)
    start = time.monotonic()
    measured = {"base": measure(Row("base"), None, None, options.n, "dev"),
                "deepguard": measure(Row("deepguard", "shipped"), BUNDLE, None, options.n, "dev")}  # fmt: skip
    runs = {name: texts_of(run) for name, run in measured.items()}
    texts = sorted({(prompt, text) for run in runs.values() for scenario in run for prompt, text, _ in scenario})
    model, tokenizer = load_model(ALIAS)
    bundle, rows = Bundle.load(BUNDLE), {}
    (ROOT / "out").mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(dir=ROOT / "out") as folder:
        bench = Bench(model, tokenizer, bundle, texts, Path(folder))
        for choice in CHOICES:
            begun = time.monotonic()
            held, log_odds = bench.row(choice)
            rows[choice.name] = {"layers": choice.layers, "aggregation": choice.aggregation, "held-out pairs": held,
                                 "completions of": figures(runs, log_odds),
                                 "seconds": round(time.monotonic() - begun, 1)}  # fmt: skip
            print(choice.name, json.dumps(rows[choice.name]), flush=True)
    kinds = {name: [v for scenario in run for *_, v in scenario] for name, run in runs.items()}
    write_json(RESULTS, {
        "rows": rows, "split": "dev", "n": options.n, "bundle": digest(BUNDLE),
        "completions": {name: {verdict: found.count(verdict) for verdict in WORKS} for name, found in kinds.items()},
        "machine": machine(), "suite": measured["base"]["suite"], "seconds": round(time.monotonic() - start, 1),
        "command": shlex.join(["python", "benchmarks/heads.py", *sys.argv[1:]]),
    })  # fmt: skip
    return 0


if __name__ == "__main__":
    sys.exit(main())
