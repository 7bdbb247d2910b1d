"""DeepGuard's guidance as its paper describes it, for the benchmark to compare with: forward passes of its own.

The prompt is scored by a forward pass over the whole prompt before ``generate()``; where the score is to follow the
text, every ``every`` tokens by another one over all of it, without a cache. Heads run unfolded, the model returns the
states of all layers, and Eq. 8 has neither floor nor cap.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import torch
from torch import Tensor
from transformers import LogitsProcessor, LogitsProcessorList

from deepguard_plugin import Bundle
from deepguard_plugin.networks import guidance_bias, unit_prior
from deepguard_plugin.states import layer_states

#: Prompt, number of new tokens, streamer.
Generate = Callable[[dict[str, Any], int, Any], Any]


def score(model: Any, bundle: Bundle, ids: Tensor, mask: Tensor) -> Tensor:
    """(B,) mean security score of the real tokens of ``ids`` (B, T), by a forward pass of its own."""
    with torch.no_grad():
        states = model(input_ids=ids, attention_mask=mask, output_hidden_states=True, use_cache=False).hidden_states
        fused = bundle.aggregator(layer_states(states, bundle.layers).float())
        found = bundle.analyzer(fused, ids)
    return (found * mask).sum(-1) / mask.sum(-1)


class Bias(LogitsProcessor):
    """Eq. 8 with the score of the prompt, or of the last multiple of ``every`` new tokens."""

    def __init__(self, model: Any, bundle: Bundle, prompt: dict[str, Any], every: int | None) -> None:
        self.model, self.bundle, self.every = model, bundle, every
        self.unit = unit_prior(bundle.prior)
        self.length = prompt["input_ids"].shape[1]
        self.score = score(model, bundle, prompt["input_ids"], prompt["attention_mask"])

    def __call__(self, input_ids: Tensor, scores: Tensor) -> Tensor:
        new = input_ids.shape[1] - self.length
        if self.every and new and new % self.every == 0:
            self.score = score(self.model, self.bundle, input_ids, torch.ones_like(input_ids))
        return scores + guidance_bias(self.unit, self.score, 1.0, 1e-8, None).to(scores.dtype)


def literal(folder: Path, every: int | None = None) -> Callable[[Any], Generate]:
    """A variant for plugin.py: guidance by forward passes of its own, on a model that has the LoRA already."""

    def prepared(model: Any) -> Generate:
        bundle = Bundle.load(folder)
        kind = type(model).__bases__[1]  # the model's own class: nothing of the plug-in in this call

        def generate(prompt: dict[str, Any], tokens: int, streamer: Any) -> Any:
            processors = LogitsProcessorList([Bias(model, bundle, prompt, every)])
            return kind.generate(model, **prompt, do_sample=False, min_new_tokens=tokens, max_new_tokens=tokens,
                                 logits_processor=processors, streamer=streamer)  # fmt: skip

        return generate

    return prepared
