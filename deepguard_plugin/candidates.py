"""Which of several completions to keep: `rank` reads what ``generate(num_return_sequences=n)`` wrote.

A candidate's value is its log-probability plus the log-odds that its tokens are secure, as the analyzer sees them:
were each token a piece of evidence of its own, the logarithm of "likely and secure". Neither part does alone: what is
most secure is often broken, what is likeliest is often insecure. The log-odds are what the trainer's term on whole
texts teaches (``heads.text_weight``); an analyzer trained without it, such as the paper's, was never asked to compare
texts.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, cast

import torch
from torch import Tensor

from .bundle import Bundle
from .calls import attached, calling
from .errors import NotWrappedError, SettingsError
from .method import Plan
from .special import special_ids
from .states import layer_states


@dataclass(frozen=True)
class Ranking:
    """What is known of n candidates; a completion without tokens has 0 and 0.

    Attributes:
        security: (n,) sum over the completion's tokens of the analyzer's log-odds; above 0 looks secure.
        log_probability: (n,) of the completion, in nats, for the hardened model at temperature 1.
    """

    security: Tensor
    log_probability: Tensor

    @property
    def value(self) -> Tensor:
        """(n,) what candidates are ordered by."""
        return self.security + self.log_probability

    @property
    def best(self) -> int:
        """The index of the candidate to keep."""
        return int(self.value.argmax())


def rank(model: Any, sequences: Any, prompt_length: int, attention_mask: Tensor | None = None) -> Ranking:
    """Ranks the candidates of one prompt, by one forward pass of the wrapped model.

    Args:
        model: wrapped.
        sequences: (n, L) as ``generate()`` returns them for one prompt: prompt, completion, padding behind its end; or
            the output that holds them. Padding before the prompt, the same in all rows, does not count.
        prompt_length: how many tokens the prompt has, that padding included, at least 1.
        attention_mask: (1 or n, prompt_length) of the prompt; None: its padding are the padding tokens it begins with.

    The share of the LoRA is what `settings` say, as in ``generate()``; guidance plays no part. A completion counts up
    to its first special token. Raises NotWrappedError, SettingsError for other shapes and types, and
    UnsupportedModeError while a call with another share of the LoRA is running.
    """
    attachment = attached(model)
    if attachment is None:
        raise NotWrappedError("rank() was given a model that is not wrapped; call deepguard_plugin.wrap first")
    sequences = _checked(getattr(sequences, "sequences", sequences), prompt_length)
    real = sequences[:, :prompt_length] != _pad(model) if attention_mask is None else attention_mask.bool()
    padding = min(int((~real).all(0).long().cumprod(0).sum()), prompt_length - 1)
    sequences, prompt_length = sequences[:, padding:], prompt_length - padding
    special = torch.tensor(sorted(special_ids(model, None) | attachment.special_ids), device=sequences.device)
    written = ~torch.isin(sequences[:, prompt_length:], special)
    lengths = prompt_length + written.cumprod(1).sum(1)
    with calling(model, lambda attachment: (attachment.resolved(), Plan())) as (attachment, _, _):
        return read(model, attachment.bundle, sequences, [prompt_length] * len(sequences), lengths.tolist())


def _checked(sequences: Any, prompt_length: int) -> Tensor:
    """The sequences. Raises SettingsError unless they are at least one candidate of that prompt."""
    shape = tuple(sequences.shape) if isinstance(sequences, Tensor) else ()
    fits = isinstance(prompt_length, int) and len(shape) == 2 and shape[0] and 1 <= prompt_length <= shape[1]
    if not fits:
        found = f"sequences of shape {shape}" if shape else f"a {type(sequences).__name__}"
        raise SettingsError(
            f"rank() was given {found} and prompt_length {prompt_length!r}; expected at least one candidate, as a "
            "tensor (candidates, tokens) or as generate() returns them, and a prompt of 1 to as many tokens"
        )
    return cast("Tensor", sequences)


def _pad(model: Any) -> int:
    """The padding token; -1, which is no token, for a model without one."""
    configs = (model.generation_config, model.config.get_text_config())
    return next((int(c.pad_token_id) for c in configs if getattr(c, "pad_token_id", None) is not None), -1)


@torch.no_grad()
def read(model: Any, bundle: Bundle, sequences: Tensor, starts: list[int], ends: list[int]) -> Ranking:
    """`rank` of tokens ``starts[i]`` to ``ends[i]`` (not included) of each row, whatever stands behind them."""
    sequences = sequences.to(model.device)
    width, first = sequences.shape[1], min(starts) - 1  # the first position that predicts a completion's token
    mask = torch.arange(width, device=model.device) < torch.tensor(ends, device=model.device)[:, None]
    output = model(
        input_ids=sequences, attention_mask=mask.long(), output_hidden_states=True, use_cache=False,
        logits_to_keep=width - first,
    )  # fmt: skip
    states = layer_states(output.hidden_states, bundle.layers)
    security, likely = torch.zeros(2, len(sequences), dtype=torch.float32, device="cpu").unbind()
    for row, (start, end) in enumerate(zip(starts, ends, strict=True)):
        if start >= end:
            continue
        tokens = sequences[row, start:end]
        fused = bundle.aggregator(states[:, row : row + 1, start:end].float().cpu())
        security[row] = torch.logit(bundle.analyzer(fused, tokens[None].cpu()), eps=1e-6).sum()
        logits = output.logits[row, start - 1 - first : end - 1 - first].float()
        likely[row] = logits.log_softmax(-1).gather(1, tokens[:, None]).sum().cpu()
    return Ranking(security, likely)
