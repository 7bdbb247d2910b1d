"""What the plug-in costs: time to first token, time per token and memory, as ratios within one run.

    python benchmarks/plugin.py [--calls 6] [--tokens 64] [--prompt 512] [--batch 1 8]
    python benchmarks/plugin.py --first [--calls 6]   # time to first token and memory anew, into the file that is there

Variants that are compared take turns token by token (turns.py). Time per token: the median over all tokens of the ratio
to the baseline's token of the same turn; for the paper's way, where a few tokens bear the cost of scoring, the ratio of
whole calls. Time to first token: the median over calls. Intervals are 95 % ones of a median, by order statistics, of
tokens or calls of this one run. Peak memory is the high-water mark of a process of its own for each variant. Writes
benchmarks/results/plugin.json and plugin.svg.
"""

from __future__ import annotations

import argparse
import gc
import json
import math
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from statistics import median
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "examples"), str(ROOT / "benchmarks")]

from demo import ALIAS, BUNDLE  # noqa: E402
from paper_literal import greedy, literal, model_class  # noqa: E402
from run import machine  # noqa: E402
from turns import Generate, Times, take_turns  # noqa: E402

import deepguard_plugin  # noqa: E402

RESULTS = ROOT / "benchmarks" / "results" / "plugin.json"


def by_itself(model: Any) -> Generate:
    """The model with what is attached to it, called as if nothing of the plug-in were there."""
    own = model_class(type(model)).generate

    def call(prompt: dict[str, Any], tokens: int, streamer: Any) -> Any:
        return own(model, **prompt, **greedy(tokens), streamer=streamer)

    return call


def guided(model: Any, **settings: Any) -> Generate:
    """The wrapped model, called as a user would, with these settings."""

    def call(prompt: dict[str, Any], tokens: int, streamer: Any) -> Any:
        with deepguard_plugin.settings(**settings):
            return model.generate(**prompt, **greedy(tokens), streamer=streamer)

    return call


@dataclass(frozen=True)
class Models:
    """One model three times: bare, with the bundle's LoRA apart, with it merged."""

    bare: Any
    apart: Any
    merged: Any

    @staticmethod
    def load(load: Callable[[], Any], folder: Path) -> Models:
        wrap = deepguard_plugin.wrap
        return Models(load(), wrap(load(), folder), wrap(load(), folder, merge=True))


def groups(models: Models, folder: Path) -> list[dict[str, Generate]]:
    """What takes turns with what."""
    apart, merged = models.apart, models.merged
    alone = {"LoRA alone": by_itself(apart)}
    return [
        alone | {"as shipped": guided(apart, strength=0.0), "prompt score": guided(apart, strength=1.0, rescore=0),
                 "every token": guided(apart, strength=1.0, rescore=1)},
        {"bare": by_itself(models.bare), "merged": guided(merged, strength=0.0),
         "merged, every token": guided(merged, strength=1.0, rescore=1), "LoRA apart": by_itself(apart)},
        alone | {"paper, prompt": literal(apart, folder), "paper, every 64": literal(apart, folder, 64),
                 "paper, every 16": literal(apart, folder, 16)},
    ]  # fmt: skip


#: Ratio: (variant, baseline, figure).
RATIOS = {
    "ttft": ("prompt score", "LoRA alone", "first"),
    "per_token_prompt_score": ("prompt score", "LoRA alone", "next"),
    "per_token_every_token": ("every token", "LoRA alone", "next"),
    "per_token_as_shipped": ("as shipped", "LoRA alone", "next"),
    "merged": ("merged", "bare", "next"),
    "merged_every_token": ("merged, every token", "bare", "next"),
    "ttft_merged": ("merged", "bare", "first"),
    "lora_itself": ("LoRA apart", "bare", "next"),
}
LITERAL = {
    "ttft": ("paper, prompt", "LoRA alone", "first"),
    "per_token_prompt_score": ("paper, prompt", "LoRA alone", "calls"),
    "per_token_every_64": ("paper, every 64", "LoRA alone", "calls"),
    "per_token_every_16": ("paper, every 16", "LoRA alone", "calls"),
}
#: Both hold the whole bundle; what the second holds more at its peak is the plug-in's.
MEMORY = ("LoRA alone", "every token")


def inputs(batch: int, length: int, device: Any = "cpu") -> dict[str, Any]:
    """A prompt of ``length`` tokens, ``batch`` rows of it."""
    import torch

    ids = torch.randint(1000, 30000, (1, length), generator=torch.Generator().manual_seed(0)).repeat(batch, 1)
    return {"input_ids": ids.to(device), "attention_mask": torch.ones_like(ids).to(device)}


def measured(models: Models, folder: Path, prompt: dict[str, Any], tokens: int, calls: int) -> dict[str, Any]:
    """All ratios with their intervals. Calls of two tokens join those of many for the time to the first."""
    times: dict[tuple[str, bool], Times] = {}
    for place, group in enumerate(groups(models, folder)):
        paper = place == 2
        found = take_turns(group, prompt, 1 + tokens, math.ceil(calls / 2) if place else calls)
        if not paper:
            for name, more in take_turns(group, prompt, 2, calls).items():
                found[name].first += more.first
        times |= {(name, paper): value for name, value in found.items()}
    ours = {name: ratios(times[top, False], times[bottom, False], of) for name, (top, bottom, of) in RATIOS.items()}
    paper_ = {name: ratios(times[top, True], times[bottom, True], of) for name, (top, bottom, of) in LITERAL.items()}
    spread, literally = ({name: median_of(found) for name, found in kind.items()} for kind in (ours, paper_))
    return {
        "ratios": {name: value["median"] for name, value in spread.items()},
        "paper_literal": {name: value["median"] for name, value in literally.items()},
        "intervals": spread,
        "paper_literal intervals": literally,
        "milliseconds": {name: round(1000 * median(chain(*value.next)), 1) for (name, _), value in times.items()},
    }


def first_tokens(apart: Any, prompt: dict[str, Any], calls: int) -> dict[str, float]:
    """The time to the first token alone, of as many calls as its noise needs."""
    pair = {"LoRA alone": by_itself(apart), "prompt score": guided(apart, strength=1.0, rescore=0)}
    found = take_turns(pair, prompt, 2, calls)
    return median_of(ratios(found["prompt score"], found["LoRA alone"], "first"))


def peak_ratio(prompt: int, batch: int) -> float:
    """Peak memory with the plug-in's scoring, relative to that of the LoRA alone."""
    below, above = (peak(name, prompt, batch) for name in MEMORY)
    return round(above / below, 4)


def first_again(calls: int) -> None:
    """Put the time to first token, of ``calls`` calls of one row and a third of them of several, and memory anew into
    the file that is there."""
    from deepguard_ci.files import write_json
    from deepguard_plugin.models import load_model

    result = json.loads(RESULTS.read_text(encoding="utf-8"))
    apart = deepguard_plugin.wrap(load_model(ALIAS)[0], BUNDLE)
    for found in result["shapes"]:
        batch, length = found["shape"]["batch"], found["shape"]["prompt"]
        found["intervals"]["ttft"] = first_tokens(apart, inputs(batch, length), calls if batch == 1 else calls // 3)
        found["ratios"] |= {"ttft": found["intervals"]["ttft"]["median"], "peak_memory": peak_ratio(length, batch)}
        print(found["shape"], found["intervals"]["ttft"], found["ratios"]["peak_memory"], flush=True)
    result["command"] = f"{result['command'].split('; ')[0]}; python benchmarks/plugin.py --first --calls {calls}"
    write_json(RESULTS, result)
    plot(result["shapes"], RESULTS.with_suffix(".svg"))


def ratios(top: Times, bottom: Times, of: str) -> list[float]:
    """How many times as long it took, pair by pair: first tokens, next tokens of one turn, or all of a call."""
    if of == "first":
        pairs = zip(top.first, bottom.first, strict=True)
    elif of == "calls":
        pairs = zip(map(sum, top.next), map(sum, bottom.next), strict=True)
    else:
        pairs = zip(chain(*top.next), chain(*bottom.next), strict=True)
    return [a / b for a, b in pairs]


def median_of(found: list[float]) -> dict[str, float]:
    """The median and its 95 % interval: two order statistics (few values: the lowest and the highest)."""
    ordered, n = sorted(found), len(found)
    reach = 0.98 * math.sqrt(n)
    low, high = max(0, math.floor(n / 2 - reach) - 1), min(n - 1, math.ceil(n / 2 + reach))
    return {"median": round(median(ordered), 3), "low": round(ordered[low], 3), "high": round(ordered[high], 3), "n": n}


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
    apart = deepguard_plugin.wrap(model, BUNDLE)
    take_turns({name: groups(Models(apart, apart, apart), BUNDLE)[0][name]}, inputs(batch, length), 8, 1)
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
        spread = {**shape["intervals"], **{f"paper: {n}": v for n, v in shape["paper_literal intervals"].items()}}
        places = [i + 0.35 * k for i in range(len(names))]
        values = [spread[name]["median"] for name in names]
        errors = [[v - spread[n]["low"] for n, v in zip(names, values, strict=True)],
                  [spread[n]["high"] - v for n, v in zip(names, values, strict=True)]]  # fmt: skip
        axes.barh(places, values, 0.33, xerr=errors, label=f"batch {shape['shape']['batch']}")
    axes.set_yticks([i + 0.17 for i in range(len(names))], [n.replace("_", " ") for n in names])
    axes.axvline(1, color="gray", linewidth=0.8)
    axes.invert_yaxis()
    axes.set_xlabel("times the baseline (median with its 95 % interval)")
    axes.legend()
    figure.savefig(path, metadata={"Date": None})
    pyplot.close(figure)


def main() -> int:
    """Measure and write the figures."""
    from models import ensure

    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--calls", type=int, default=6)
    parser.add_argument("--tokens", type=int, default=64)
    parser.add_argument("--prompt", type=int, default=512)
    parser.add_argument("--batch", type=int, nargs="*", default=[1, 8])
    parser.add_argument("--first", action="store_true")
    parser.add_argument("--peak-of", help=argparse.SUPPRESS)
    options = parser.parse_args()
    ensure(ALIAS)
    if options.peak_of:
        run_for_peak(options.peak_of, options.prompt, *options.batch)
        return 0
    if options.first:
        first_again(options.calls)
        return 0
    from deepguard_ci.files import write_json
    from deepguard_ci.versions import versions
    from deepguard_plugin.models import load_model

    models = Models.load(lambda: load_model(ALIAS)[0], BUNDLE)
    shapes = []
    for batch in options.batch:
        found = measured(models, BUNDLE, inputs(batch, options.prompt), options.tokens, options.calls)
        found["ratios"]["peak_memory"] = peak_ratio(options.prompt, batch)
        shape = {"batch": batch, "prompt": options.prompt, "tokens": options.tokens}
        shapes.append({"shape": shape, "device": "cpu", **found})
        print(json.dumps({k: shapes[-1][k] for k in ("ratios", "paper_literal")}, indent=1), flush=True)
    result = {
        "model": ALIAS, "shapes": shapes, "machine": machine(), "versions": versions(),
        "command": f"python benchmarks/plugin.py --calls {options.calls} --tokens {options.tokens} "
                   f"--prompt {options.prompt} --batch {' '.join(map(str, options.batch))}"}  # fmt: skip
    write_json(RESULTS, result)
    plot(shapes, RESULTS.with_suffix(".svg"))
    return 0


if __name__ == "__main__":
    sys.exit(main())
