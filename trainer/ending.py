"""Which token to teach as the end of a completion."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import torch

from .encode import ends_function
from .pairs import Pair

SAMPLE = 4  # completions looked at


def end_candidates(model: Any, tokenizer: Any) -> list[int]:
    """Ids that stop ``generate``: the tokenizer's end of text, then the generation config's."""
    configured = getattr(model.generation_config, "eos_token_id", None)
    listed = configured if isinstance(configured, list) else [configured]
    found = [tokenizer.eos_token_id, *listed]
    return list(dict.fromkeys(int(token) for token in found if token is not None))


@torch.no_grad()
def end_token(model: Any, tokenizer: Any, pairs: Sequence[Pair]) -> int | None:
    """The end token that the base model itself finds likeliest after chosen completions; None if there is
    none.

    Chat models have two (end of turn, end of text), and after bare code it is the second that they write;
    teaching the other would move them further than needed.
    """
    candidates = end_candidates(model, tokenizer)
    sample = [pair for pair in pairs if ends_function(pair)][:SAMPLE]
    if len(candidates) < 2 or not sample:
        return candidates[0] if candidates else None
    total = torch.zeros(len(candidates))
    for pair in sample:
        ids = tokenizer(pair.prompt)["input_ids"] + tokenizer(pair.chosen, add_special_tokens=False)["input_ids"]
        output = model(input_ids=torch.tensor([ids], device=model.device), use_cache=False, logits_to_keep=1)
        total += torch.log_softmax(output.logits[0, -1].float(), -1)[candidates].cpu()
    return candidates[int(total.argmax())]
