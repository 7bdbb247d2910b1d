"""The mean state of completions in every layer of a model: what probes read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import torch
from torch import Tensor

from .errors import PairsError
from .pairs import Pair
from .probe import Sides
from .report import Reporter

TOKENS_AT_ONCE = 4096


def pooled_states(
    model: Any, tokenizer: Any, pairs: Sequence[Pair], *, max_length: int, reporter: Reporter
) -> tuple[Tensor, Sides]:
    """(L + 1, n, H) float32 mean states over completion tokens, and what the n different texts are.

    Pairs whose sides differ in working alone, and those with a side over ``max_length`` tokens, are left out. Raises
    PairsError if none is left.
    """
    kept = [pair for pair in pairs if pair.contrast]
    rows: dict[tuple[str, str, str, bool], int] = {}
    texts: list[tuple[list[int], int]] = []  # token ids, and where the completion begins
    couples: list[tuple[int, int]] = []
    for pair in kept:
        prompt = list(tokenizer(pair.prompt)["input_ids"])
        sides = [list(tokenizer(text, add_special_tokens=False)["input_ids"]) for text in (pair.chosen, pair.rejected)]
        if not all(sides) or len(prompt) + max(map(len, sides)) > max_length:
            continue
        couple = []
        for ids, text, secure in zip(sides, (pair.chosen, pair.rejected), (True, False), strict=True):
            key = (pair.group, pair.prompt, text, secure)
            if key not in rows:
                rows[key] = len(texts)
                texts.append((prompt + ids, len(prompt)))
            couple.append(rows[key])
        couples.append((couple[0], couple[1]))
    if not couples:
        raise PairsError(
            f"none of {len(pairs)} pairs can be probed: {len(pairs) - len(kept)} differ in working alone, the others "
            f"have a side over {max_length} tokens or an empty one; give other pairs, or raise --max-length"
        )
    found = Sides(
        secure=torch.tensor([secure for *_, secure in rows]), groups=tuple(group for group, *_ in rows),
        pairs=torch.tensor(couples),
    )  # fmt: skip
    return _mean_states(model, texts, reporter), found


@torch.no_grad()
def _mean_states(model: Any, texts: Sequence[tuple[list[int], int]], reporter: Reporter) -> Tensor:
    """(L + 1, n, H) for n texts: their token ids, and where the completion begins."""
    order = sorted(range(len(texts)), key=lambda row: len(texts[row][0]), reverse=True)
    found: list[Tensor | None] = [None] * len(texts)
    pad = model.config.get_text_config().eos_token_id or 0
    pad = pad[0] if isinstance(pad, list) else pad
    with reporter.track("states", len(texts)) as tick:
        while order:
            width = len(texts[order[0]][0])
            batch, order = order[: max(1, TOKENS_AT_ONCE // width)], order[max(1, TOKENS_AT_ONCE // width) :]
            ids = torch.full((len(batch), width), pad)
            for place, row in enumerate(batch):
                ids[place, : len(texts[row][0])] = torch.tensor(texts[row][0])
            # Padding stands behind, where causal attention does not look. The map to logits costs more than a layer.
            states = model.base_model(
                input_ids=ids.to(model.device), output_hidden_states=True, use_cache=False
            ).hidden_states
            for place, row in enumerate(batch):
                start, end = texts[row][1], len(texts[row][0])
                found[row] = torch.stack([layer[place, start:end].float().mean(0).cpu() for layer in states])
                tick()
    return torch.stack([state for state in found if state is not None], dim=1)
