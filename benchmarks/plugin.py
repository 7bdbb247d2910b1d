"""What the plug-in costs: time to first token, time per token and memory, as ratios within one run.

    python benchmarks/plugin.py [--rounds 12] [--prompt 512] [--batch 1 8]

Variants that are compared take turns on one model and one prompt, each round beginning with another one; a ratio is the
median over rounds of the ratios within a round, after a warm-up. One generate() tells both times, by when its streamer
gets each token. Time per token is the median over the tokens of a call, which a hiccup of the machine does not move;
for the paper's way it is their mean, since there a few tokens bear the cost of scoring. Peak memory is the high-water
mark of a process of its own for each variant. Writes benchmarks/results/plugin.json and plugin.svg.
"""

from __future__ import annotations

import argparse
import gc
import json
import math
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from functools import partial
from itertools import pairwise
from pathlib import Path
from statistics import mean, median, quantiles
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "examples"), str(ROOT / "benchmarks")]

from demo import ALIAS, BUNDLE  # noqa: E402
from paper_literal import Generate, literal  # noqa: E402
from run import machine  # noqa: E402

import deepguard_plugin  # noqa: E402
from deepguard_plugin.mixin import Hardened  # noqa: E402

Attached = Callable[[Any], AbstractContextManager[Any]]
RESULTS = ROOT / "benchmarks" / "results" / "plugin.json"


def generate(model: Any, prompt: dict[str, Any], tokens: int, streamer: Any, **kwargs: Any) -> Any:
    """``generate()`` of the model's own class, whether it is wrapped or not, ``tokens`` long."""
    own = original_class(type(model)).generate
    length = {"min_new_tokens": tokens, "max_new_tokens": tokens}
    return own(model, **prompt, **length, do_sample=False, streamer=streamer, **kwargs)


def original_class(kind: type) -> type:
    """The class that a wrapped model had before."""
    return kind.__bases__[1] if issubclass(kind, Hardened) else kind


def by_itself(model: Any) -> Generate:
    """The model with what is attached to it, and nothing of the plug-in in its calls."""
    return partial(generate, model)


def guided(**settings: Any) -> Variant:
    """The wrapped model, called as a user would, with these settings."""

    def prepared(model: Any) -> Generate:
        def call(prompt: dict[str, Any], tokens: int, streamer: Any) -> Any:
            length = {"min_new_tokens": tokens, "max_new_tokens": tokens}
            with deepguard_plugin.settings(model, **settings):
                return model.generate(**prompt, **length, do_sample=False, streamer=streamer)

        return call

    return prepared


Variant = Callable[[Any], Generate]


@dataclass(frozen=True)
class Group:
    """Variants that take turns on one model, how many tokens each writes behind its first one, and in what part of the
    rounds. ``attached``: what is on the model for all of them, so that they run on the same weights at the same place
    in memory; where a variant has a context of its own, it is entered for each call."""

    variants: dict[str, Variant | tuple[Attached, Variant]]
    attached: Attached = nullcontext
    tokens: int = 24
    part: float = 1


def groups(folder: Path) -> list[Group]:
    """What is compared, with the bundle in ``folder``."""

    def wrapped(**kwargs: Any) -> Attached:
        return lambda model: deepguard_plugin.hardened(model, folder, **kwargs)

    return [
        Group({"LoRA alone": by_itself, "as shipped": guided(strength=0.0),
               "prompt score": guided(strength=1.0, rescore=0), "every token": guided(strength=1.0, rescore=1)},
              wrapped()),
        Group({"bare": by_itself, "merged": (wrapped(merge=True), guided(strength=0.0)),
               "merged, every token": (wrapped(merge=True), guided(strength=1.0, rescore=1)),
               "LoRA apart": (wrapped(), by_itself)}, part=1 / 2),
        Group({"LoRA alone": by_itself, "paper, prompt": literal(folder), "paper, every 64": literal(folder, 64),
               "paper, every 16": literal(folder, 16)}, wrapped(), tokens=64, part=1 / 4),
    ]  # fmt: skip


#: Ratio: (variant, baseline, figure).
RATIOS = {
    "ttft": ("prompt score", "LoRA alone", "first"),
    "per_token_prompt_score": ("prompt score", "LoRA alone", "median"),
    "per_token_every_token": ("every token", "LoRA alone", "median"),
    "per_token_as_shipped": ("as shipped", "LoRA alone", "median"),
    "merged": ("merged", "bare", "median"),
    "merged_every_token": ("merged, every token", "bare", "median"),
    "ttft_merged": ("merged", "bare", "first"),
    "lora_itself": ("LoRA apart", "bare", "median"),
}
LITERAL = {
    "ttft": ("paper, prompt", "LoRA alone", "first"),
    "per_token_prompt_score": ("paper, prompt", "LoRA alone", "mean"),
    "per_token_every_64": ("paper, every 64", "LoRA alone", "mean"),
    "per_token_every_16": ("paper, every 16", "LoRA alone", "mean"),
}
#: Both hold the whole bundle; what the second holds more at its peak is the plug-in's.
MEMORY = ("LoRA alone", "every token")


def inputs(batch: int, length: int, device: Any = "cpu") -> dict[str, Any]:
    """A prompt of ``length`` tokens, ``batch`` rows of it."""
    import torch

    ids = torch.randint(1000, 30000, (1, length), generator=torch.Generator().manual_seed(0)).repeat(batch, 1)
    return {"input_ids": ids.to(device), "attention_mask": torch.ones_like(ids).to(device)}


class Clock:
    """A streamer that notes when it is given the prompt and then each step's tokens, on the host already."""

    def __init__(self) -> None:
        self.times: list[float] = []

    def put(self, value: Any) -> None:
        self.times.append(time.perf_counter())

    def end(self) -> None:
        pass


def seconds(generate: Generate, prompt: dict[str, Any], tokens: int) -> dict[str, float]:
    """Of one call that writes ``tokens``: seconds to the first one, and the mean and the median for each next one."""
    clock, start = Clock(), time.perf_counter()
    generate(prompt, tokens, clock)
    at = clock.times[1:]
    steps = [after - before for before, after in pairwise(at)]
    return {"first": at[0] - start, "mean": mean(steps), "median": median(steps)}


def timings(model: Any, group: Group, prompt: dict[str, Any], rounds: int) -> list[dict[str, dict[str, float]]]:
    """For each round what `seconds` says of every variant of the group."""
    kept, names, rounds = [], list(group.variants), math.ceil(rounds * group.part)
    short = {key: value[:, :16] for key, value in prompt.items()}
    with group.attached(model):
        for number in range(rounds + 1):  # the first round warms up
            found = {}
            for name in names[number % len(names) :] + names[: number % len(names)]:
                variant = group.variants[name]
                own, variant = variant if isinstance(variant, tuple) else (nullcontext, variant)
                with own(model):
                    gc.collect()
                    seconds(variant(model), short, 3)
                    found[name] = seconds(variant(model), prompt, 1 + group.tokens)
            if number:
                kept.append(found)
            print(f"batch {len(prompt['input_ids'])}, {names[0]}: round {number} of {rounds}", flush=True)
    return kept


def measured(model: Any, folder: Path, prompt: dict[str, Any], rounds: int) -> dict[str, Any]:
    """Medians and spreads of all ratios, and the rounds of each group."""
    found = [timings(model, group, prompt, rounds) for group in groups(folder)]
    spread = {name: ratio(found[0 if of[1] == "LoRA alone" else 1], of) for name, of in RATIOS.items()}
    paper = {name: ratio(found[2], of) for name, of in LITERAL.items()}
    return {
        "ratios": {name: value["median"] for name, value in spread.items()},
        "paper_literal": {name: value["median"] for name, value in paper.items()},
        "spread": spread,
        "paper_literal spread": paper,
        "rounds": found,
    }


def ratio(rounds: list[dict[str, dict[str, float]]], of: tuple[str, str, str]) -> dict[str, float]:
    """Median and quartiles of the rounds' ratios."""
    top, bottom, key = of
    found = [r[top][key] / r[bottom][key] for r in rounds]
    low, middle, high = quantiles(found, n=4, method="inclusive") if len(found) > 1 else found * 3
    return {"median": round(middle, 3), "low": round(low, 3), "high": round(high, 3)}


def peak(name: str, length: int, batch: int) -> int:
    """Peak resident bytes of a process while it runs one variant, the model's loading not counted."""
    command = [sys.executable, __file__, "--peak-of", name, "--prompt", str(length), "--batch", str(batch)]
    return int(subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout.split()[-1])


def run_for_peak(name: str, length: int, batch: int) -> None:
    """Print this process's peak over attaching and one call. Linux: /proc/self/clear_refs begins the count anew."""
    from deepguard_plugin.models import load_model

    model, _ = load_model(ALIAS)
    gc.collect()
    Path("/proc/self/clear_refs").write_text("5")
    group = groups(BUNDLE)[0]
    with group.attached(model):
        seconds(group.variants[name](model), inputs(batch, length), 8)
    status = Path("/proc/self/status").read_text()
    print(int(status.split("VmHWM:")[1].split()[0]) * 1024)


def plot(shapes: list[dict[str, Any]], path: Path) -> None:
    """The ratios as bars, a colour a batch size."""
    import matplotlib

    matplotlib.use("svg")
    from matplotlib import pyplot

    matplotlib.rcParams["svg.hashsalt"] = "deepguard"
    names = [*RATIOS, *(f"paper: {name}" for name in LITERAL)]
    figure, axes = pyplot.subplots(figsize=(8, 4.5), layout="constrained")
    for k, shape in enumerate(shapes):
        spread = {**shape["spread"], **{f"paper: {n}": v for n, v in shape["paper_literal spread"].items()}}
        places = [i + 0.35 * k for i in range(len(names))]
        values = [spread[name]["median"] for name in names]
        errors = [[v - spread[n]["low"] for n, v in zip(names, values, strict=True)],
                  [spread[n]["high"] - v for n, v in zip(names, values, strict=True)]]  # fmt: skip
        axes.barh(places, values, 0.33, xerr=errors, label=f"batch {shape['shape']['batch']}")
    axes.set_yticks([i + 0.17 for i in range(len(names))], [n.replace("_", " ") for n in names])
    axes.axvline(1, color="gray", linewidth=0.8)
    axes.invert_yaxis()
    axes.set_xlabel("times the baseline (median of rounds; bars: quartiles)")
    axes.legend()
    figure.savefig(path, metadata={"Date": None})
    pyplot.close(figure)


def main() -> int:
    """Measure and write the figures."""
    from models import ensure

    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=12)
    parser.add_argument("--prompt", type=int, default=512)
    parser.add_argument("--batch", type=int, nargs="*", default=[1, 8])
    parser.add_argument("--peak-of", help=argparse.SUPPRESS)
    options = parser.parse_args()
    ensure(ALIAS)
    if options.peak_of:
        run_for_peak(options.peak_of, options.prompt, *options.batch)
        return 0
    from deepguard_ci.files import write_json
    from deepguard_ci.run import versions
    from deepguard_plugin.models import load_model

    model, _ = load_model(ALIAS)
    shapes = []
    for batch in options.batch:
        found = measured(model, BUNDLE, inputs(batch, options.prompt), options.rounds)
        below, above = (peak(name, options.prompt, batch) for name in MEMORY)
        found["ratios"]["peak_memory"] = round(above / below, 4)
        shape = {"batch": batch, "prompt": options.prompt}
        shapes.append({"shape": shape, "device": "cpu", **found})
        print(json.dumps({k: shapes[-1][k] for k in ("ratios", "paper_literal")}, indent=1), flush=True)
    result = {
        "model": ALIAS, "shapes": shapes, "machine": machine(), "versions": versions(),
        "command": f"python benchmarks/plugin.py --rounds {options.rounds} --prompt {options.prompt} "
                   f"--batch {' '.join(map(str, options.batch))}"}  # fmt: skip
    write_json(RESULTS, result)
    plot(shapes, RESULTS.with_suffix(".svg"))
    return 0


if __name__ == "__main__":
    sys.exit(main())
