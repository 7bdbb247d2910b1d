"""What the plug-in costs: time to first token and time per token, as ratios within one run.

    python benchmarks/plugin.py [--rounds 7] [--tokens 32] [--prompt 512]

Variants take turns on one model and one prompt; each figure is the median of its rounds, after a warm-up. Time to first
token is generate() of one token; time per token is what each further one adds. Writes benchmarks/results/plugin.json.
"""

from __future__ import annotations

import argparse
import gc
import json
import sys
import time
from collections.abc import Callable
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path
from statistics import median
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "examples"), str(ROOT / "benchmarks")]

from demo import ALIAS, BUNDLE  # noqa: E402
from run import machine  # noqa: E402

RESULTS = ROOT / "benchmarks" / "results" / "plugin.json"


@contextmanager
def peft_alone(model: Any):  # type: ignore[no-untyped-def]
    """The bundle's LoRA as PEFT runs it, in the weights' precision, without the plug-in: most ratios' baseline."""
    from deepguard_plugin import Bundle
    from deepguard_plugin.lora import attach

    bundle = Bundle.load(BUNDLE)
    mount = attach(model, bundle.adapter_config, bundle.adapter_state)
    try:
        yield
    finally:
        mount.detach(model)


def wrapped(**kwargs: Any) -> Callable[[Any], AbstractContextManager[Any]]:
    """The model wrapped; ``merge`` and settings by name."""

    def enter(model: Any) -> AbstractContextManager[Any]:
        import deepguard_plugin

        merge = kwargs.get("merge", False)
        settings = deepguard_plugin.Settings(**{k: v for k, v in kwargs.items() if k != "merge"})
        return deepguard_plugin.hardened(model, BUNDLE, settings=settings, merge=merge)

    return enter


VARIANTS: dict[str, Callable[[Any], AbstractContextManager[Any]]] = {
    "bare": lambda model: nullcontext(),
    "LoRA alone": peft_alone,
    "as shipped": wrapped(),
    "prompt score": wrapped(strength=1.0, rescore=0),
    "every token": wrapped(strength=1.0, rescore=1),
    "merged": wrapped(merge=True),
    "merged, every token": wrapped(merge=True, strength=1.0, rescore=1),
}
#: Ratio: (variant, baseline, figure).
RATIOS = {
    "ttft": ("prompt score", "LoRA alone", "first"),
    "per_token_prompt_score": ("prompt score", "LoRA alone", "next"),
    "per_token_every_token": ("every token", "LoRA alone", "next"),
    "per_token_as_shipped": ("as shipped", "LoRA alone", "next"),
    "merged": ("merged", "bare", "next"),
    "merged_every_token": ("merged, every token", "bare", "next"),
    "lora_itself": ("LoRA alone", "bare", "next"),
    "ttft_merged": ("merged", "bare", "first"),
}


def inputs(batch: int, length: int) -> dict[str, Any]:
    """A prompt of ``length`` tokens, ``batch`` rows of it."""
    import torch

    ids = torch.randint(1000, 50000, (1, length), generator=torch.Generator().manual_seed(0)).repeat(batch, 1)
    return {"input_ids": ids, "attention_mask": torch.ones_like(ids)}


def seconds(model: Any, prompt: dict[str, Any], tokens: int) -> float:
    start = time.perf_counter()
    model.generate(**prompt, do_sample=False, min_new_tokens=tokens, max_new_tokens=tokens)
    return time.perf_counter() - start


def timings(model: Any, batch: int, options: argparse.Namespace) -> dict[str, dict[str, float]]:
    """Each variant's median seconds to the first token and for each next one, all variants in turn every round."""
    prompt = inputs(batch, options.prompt)
    found: dict[str, dict[str, list[float]]] = {name: {"first": [], "next": []} for name in VARIANTS}
    for number in range(options.rounds + 1):  # the first round warms up
        for name, variant in VARIANTS.items():
            with variant(model):
                gc.collect()
                seconds(model, prompt, 1)
                first = seconds(model, prompt, 1)
                both = seconds(model, prompt, 1 + options.tokens)
            if number:
                found[name]["first"].append(first)
                found[name]["next"].append((both - first) / options.tokens)
        print(f"batch {batch}: round {number} of {options.rounds}", flush=True)
    return {name: {key: median(values) for key, values in times.items()} for name, times in found.items()}


def main() -> int:
    """Measure and write the figures."""
    from models import ensure

    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--tokens", type=int, default=32)
    parser.add_argument("--prompt", type=int, default=512)
    parser.add_argument("--batch", type=int, nargs="*", default=[1, 8])
    options = parser.parse_args()
    ensure(ALIAS)
    from deepguard_ci.files import write_json
    from deepguard_ci.run import versions
    from deepguard_plugin.models import load_model

    model, _ = load_model(ALIAS)
    shapes = []
    for batch in options.batch:
        times = timings(model, batch, options)
        ratios = {name: round(times[top][key] / times[bottom][key], 3) for name, (top, bottom, key) in RATIOS.items()}
        shapes.append({"shape": {"batch": batch, "prompt": options.prompt, "tokens": options.tokens},
                       "device": "cpu", "ratios": ratios, "seconds": times})  # fmt: skip
        print(json.dumps(ratios, indent=1), flush=True)
    result = {
        "model": ALIAS, "shapes": shapes, "machine": machine(), "versions": versions(),
        "command": f"python benchmarks/plugin.py --rounds {options.rounds} --tokens {options.tokens} "
                   f"--prompt {options.prompt} --batch {' '.join(map(str, options.batch))}"}  # fmt: skip
    write_json(RESULTS, result)
    return 0


if __name__ == "__main__":
    sys.exit(main())
