"""DeepGuard's guidance as its paper describes it, for the benchmark to compare with: forward passes of its own.

The prompt is scored by a forward pass over the whole prompt before ``generate()``; where the score is to follow the
text, every ``every`` tokens by another one over all of it, without a cache. Heads run unfolded, the model returns the
states of all layers, and Eq. 8 has neither floor nor cap.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import torch
from torch import Tensor
from transformers import LogitsProcessor, LogitsProcessorList
from turns import Generate

from deepguard_plugin import Bundle
from deepguard_plugin.mixin import Hardened
from deepguard_plugin.networks import guidance_bias, unit_prior
from deepguard_plugin.states import layer_states


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
        return scores + guidance_bias(self.unit, 1 / self.score, None).to(scores.dtype)


def greedy(tokens: int) -> dict[str, Any]:
    """generate()'s arguments for exactly so many tokens."""
    return {"do_sample": False, "min_new_tokens": tokens, "max_new_tokens": tokens}


def model_class(kind: type) -> Any:
    """The class that a model has, or had before it was wrapped."""
    return kind.__bases__[1] if issubclass(kind, Hardened) else kind


def literal(model: Any, folder: Path, every: int | None = None) -> Generate:
    """``generate()`` of a wrapped model's own class, guided by forward passes of its own: the LoRA is there already."""
    bundle = Bundle.load(folder)

    def call(prompt: dict[str, Any], tokens: int, streamer: Any) -> Any:
        processors = LogitsProcessorList([Bias(model, bundle, prompt, every)])
        own = model_class(type(model)).generate
        return own(model, **prompt, **greedy(tokens), logits_processor=processors, streamer=streamer)

    return call
