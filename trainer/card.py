"""The model card that a bundle carries for people."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

_HEADER = """---
base_model: {base}
library_name: peft
tags: [code-generation, security, lora, deepguard]
---
# {name}: a DeepGuard bundle for {base}

Makes {base} write safer code. Built with `dg-bundle {command}`, recipe `{recipe}`: {description}.

## Use

{guided}, on an unchanged `generate` call:

```python
import deepguard_plugin
model = deepguard_plugin.wrap(model, "path/to/{name}")
model.generate(**inputs, max_new_tokens=200)
```

The adapter alone, with PEFT and nothing else:

```python
from peft import PeftModel
model = PeftModel.from_pretrained(model, "path/to/{name}")
```

`dg-bundle verify path/to/{name}` checks every file's hash; `dg-bundle inspect path/to/{name}` shows what is inside.

## How it was made

"""

_LICENCE = """## Limits and licence

The figures above come from held-out training pairs, not from generated code: what counts is a run of a
suite with functional tests and exploits (`dg-gate run`), on your own prompts as well. Guidance strength
{strength:g} was set because: {reason}.

The weights here were trained on top of {base} and hold no copy of it. They derive from that model and from
the pairs, so its licence and theirs apply to what you do with them.
"""


def text(info: Mapping[str, Any], name: str) -> str:
    """README.md of a bundle, from bundle.json's content (``info``) and the folder's name."""
    training = info["training"]
    recipe = training["arguments"]["recipe"]
    pairs, calibration = training["pairs"], training["calibration"]
    lines = [
        f"| pairs | {pairs['train']} trained on, {pairs['held_out']} held out |",
        "|---|---|",
        f"| skipped | {pairs['skipped_too_long']} too long, {pairs['skipped_identical']} with equal sides |",
        f"| kinds | {_counts(pairs['kinds'])} |",
        f"| weaknesses | {_counts(pairs['cwes'])} |",
        f"| epochs | {len(training['history'])}, the best one ({training['best_epoch']}) kept |",
        f"| LoRA | rank {recipe['lora']['rank']}, alpha {recipe['lora']['alpha']:g}, "
        f"learning rate {recipe['training']['learning_rate']:g} |",
        f"| seed, time | {training['arguments']['seed']}, {training['seconds'] / 60:.1f} min |",
    ]
    held = training["held_out"]
    if held["pairs"]:
        lines += [
            "",
            f"On {held['pairs']} held-out pairs, with the weights as stored:",
            "",
            "| figure | value |",
        ]
        lines += ["|---|---|"]
        lines += [f"| {label} | {_number(held[key])} |" for key, label in _FIGURES.items() if held[key] is not None]
    lines += _heads(training) + _reinforced(training)
    if calibration["candidates"]:
        lines += ["", "| strength | gain (nats a pair) | KL on secure code (nats a token) | pairs gained |"]
        lines += ["|---|---|---|---|"]
        lines += [
            f"| {c['strength']:g} | {c['gain']:.3f} | {c['divergence']:.4f} | {c['accuracy']:.2f} |"
            for c in calibration["candidates"]
        ]
    return _page(info, name, "build", recipe["description"], lines, calibration["reason"])


def _heads(training: Mapping[str, Any]) -> list[str]:
    """What the analyzer learned once the LoRA was finished, if it did and something was held out."""
    heads = training.get("heads")
    if not heads or not heads["held_out"]:
        return []
    return [
        "",
        f"The analyzer, trained on {heads['pairs']} pairs that differ in security, tells the sides of "
        f"{heads['accuracy']:.0%} of {heads['held_out']} held-out ones apart (AUC over all their texts "
        f"{heads['auc']:.3f}).",
    ]


def _reinforced(training: Mapping[str, Any]) -> list[str]:
    """What the bundle learned from its own completions, if it did."""
    lines = []
    for done in training.get("reinforced", ()):
        asked, first, last = done["arguments"]["reinforce"], done["history"][:5], done["history"][-5:]
        rewards = [sum(row["reward"] for row in rows) / len(rows) for rows in (first, last)]
        lines += [
            "",
            f"After that, {done['steps']} steps of reinforcement (`dg-bundle reinforce`), each by {asked['tasks']} "
            f"tasks with {asked['samples']} completions, graded by `{asked['reward']}`, "
            f"{done['seconds'] / 60:.0f} min. Mean reward of the first {len(first)} steps {rewards[0]:.2f}, "
            f"of the last {len(last)} {rewards[1]:.2f}. Figures of held-out pairs are of the LoRA as before, but "
            "for heads that were trained anew since.",
        ]
    return lines


def soup_text(info: Mapping[str, Any], name: str) -> str:
    """README.md of a bundle that is the mean of others, from bundle.json's content and the folder's name."""
    parts = info["training"]["soup"]
    lines = [
        f"The LoRA update is {_times(info['training'].get('scale', 1.0))}the mean of those of these bundles; all else",
        "is the first one's. Held-out figures are each bundle's own: a mean has none, since what one held out another",
        "was trained on.",
        "",
        "| bundle | share | pairs | epochs | seed | held-out pairs preferred |",
        "|---|---|---|---|---|---|",
    ]
    lines += [f"| {part['bundle']} | {part['share']:.2f} | {_made(part['training'])} |" for part in parts]
    lines += _heads(info["training"]) + _reinforced(info["training"])
    first = parts[0]["training"]
    while "soup" in first:
        first = first["soup"][0]["training"]
    description = first["arguments"]["recipe"]["description"]
    return _page(info, name, "soup", description, lines, "a mean of bundles has no held-out pairs to choose it on")


def _made(training: Mapping[str, Any]) -> str:
    """How an ingredient was made, as the last four cells of its line."""
    if "soup" in training:
        parts = ", ".join(part["bundle"] for part in training["soup"])
        return f"itself {_times(training.get('scale', 1.0))}the mean of {parts} | – | – | –"
    arguments, held = training["arguments"], training["held_out"]
    return (
        f"{training['pairs']['train']} | {training['best_epoch']} of {len(training['history'])} | "
        f"{arguments['seed']} | {_number(held['preference_accuracy'])}"
    )


def _page(info: Mapping[str, Any], name: str, command: str, description: str, lines: Sequence[str], reason: str) -> str:
    base, strength = info["base_model"], info["settings"]["strength"]
    guided = "LoRA and guidance" if strength else "The LoRA (guidance is off in this bundle)"
    header = _HEADER.format(
        base=base, name=name, command=command, recipe=info["recipe"], description=description, guided=guided
    )
    return header + "\n".join(lines) + "\n\n" + _LICENCE.format(base=base, strength=strength, reason=reason)


_FIGURES = {
    "preference_accuracy": "share of pairs whose secure change gained more than the other",
    "margin": "mean margin of that gain (nats)",
    "divergence": "KL(base to adapted) on secure code (nats a token)",
    "score_accuracy": "share of pairs whose secure side scores higher",
    "prompt_score": "mean prompt score",
}


def _times(scale: float) -> str:
    return "" if scale == 1 else f"{scale:g} times "


def _counts(counts: Mapping[str, int]) -> str:
    return ", ".join(f"{name} {count}" for name, count in counts.items())


def _number(value: float | None) -> str:
    return "none" if value is None else f"{value:.4g}"
