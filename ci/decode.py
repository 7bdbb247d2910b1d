"""A decoding loop for ``generate(custom_generate=...)``: one prefill a prompt, rows leave when done and others enter.

It runs inside ``model.generate``, so the model is prepared, hooked and steered exactly as for a user; only
the loop over tokens is ours. Three things make it fast: a prompt's KV cache is computed once, a waiting row takes the
place of each finished one (`slots`), and temperature and top-p are applied to the few most probable tokens instead of
to a sorted vocabulary - the same distribution, see `nucleus`.
"""

from __future__ import annotations

import hashlib
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

import torch
from torch import Tensor
from torch.nn.functional import pad

from .sampling_cache import Decoding
from .slots import Slots

#: Widths that the nucleus is looked for in, before the whole vocabulary is sorted.
WIDTHS = (64, 1024)
#: Neighbouring tokens of which only the most probable one is looked at first.
BLOCK = 128
#: Finished rows stay until they are this part of the batch: to change rows costs more than to compute a few in vain.
LEAVE = 1 / 16

# What a model's own generation_config must not add to the decoding that the run declares.
_PLAIN: dict[str, Any] = {
    "do_sample": True,
    "temperature": 1.0,
    "top_k": 0,
    "top_p": 1.0,
    "typical_p": 1.0,
    "epsilon_cutoff": 0.0,
    "eta_cutoff": 0.0,
    "repetition_penalty": 1.0,
    "num_beams": 1,
    "use_cache": True,
    "cache_implementation": "dynamic",
    "return_dict_in_generate": False,
    "output_hidden_states": False,
}


@dataclass
class Row:
    """One completion while it is written: its own random numbers, its tokens, whether it met end-of-text."""

    random: torch.Generator
    tokens: list[int] = field(default_factory=list)
    ended: bool = False


def row_for(seed: int, prompt_id: str, index: int) -> Row:
    """Sample ``index`` of a prompt: its random numbers depend on these three values and on nothing else."""
    digest = hashlib.sha256(f"{seed}\0{prompt_id}\0{index}".encode()).digest()
    return Row(torch.Generator().manual_seed(int.from_bytes(digest[:8], "little") >> 1))


def nucleus(scores: Tensor, temperature: float, top_p: float, width: int) -> tuple[Tensor, Tensor, Tensor]:
    """The top-p nucleus of each row, looked for among the ``width`` most probable tokens.

    scores (B, V) float -> ids (B, width), probabilities (B, width) float64, reach (B,). Probabilities are
    those after temperature, normalised over the whole vocabulary; tokens outside the nucleus have 0.
    ``reach`` is the mass of all ``width`` tokens: where it is below ``top_p`` the nucleus is wider and the
    row incomplete.

    As transformers' TopPLogitsWarper, a token is kept while the mass of the more probable ones is below
    top_p.
    """
    whole = torch.cat([(part.float() / temperature).logsumexp(dim=-1, keepdim=True) for part in scores.split(16)])
    top, ids = largest(scores, min(width, scores.shape[-1]))
    mass = ((top.float() / temperature).double() - whole.double()).exp()
    upto = mass.cumsum(dim=-1)
    kept = mass if top_p >= 1 else mass.where(upto - mass < top_p, 0.0)
    return ids, kept, upto[:, -1]


def largest(scores: Tensor, k: int) -> tuple[Tensor, Tensor]:
    """The k largest of each row of (B, V) in falling order, equal ones by token id, and their ids: (B, k) each.

    Where k is small, they are looked for in the k blocks of neighbours whose largest entries are the largest: no other
    block can hold one of them.
    """
    blocks = -(-scores.shape[-1] // BLOCK)
    if k * 4 > blocks:
        found, ids = torch.topk(scores, k, dim=-1)
    else:
        if scores.shape[-1] % BLOCK:
            scores = pad(scores, (0, blocks * BLOCK - scores.shape[-1]), value=-torch.inf)
        view = scores.unflatten(-1, (blocks, BLOCK))
        chosen = view.amax(dim=-1).topk(k, dim=-1).indices
        inside = view.gather(1, chosen[:, :, None].expand(-1, -1, BLOCK)).flatten(1)
        found, places = torch.topk(inside, k, dim=-1)
        ids = chosen.gather(-1, places // BLOCK) * BLOCK + places % BLOCK
    ids, order = ids.sort(dim=-1)
    found, order = found.gather(-1, order).sort(dim=-1, descending=True, stable=True)
    return found, ids.gather(-1, order)


def draw(scores: Tensor, decoding: Decoding, uniform: Tensor) -> Tensor:
    """One token id for each row of ``scores`` (B, V): the arg-max, or by inversion of ``uniform`` (B,).

    The inversion runs over tokens in falling order of probability, so that two nearly equal models given the
    same random number mostly agree.
    """
    if decoding.temperature == 0:
        return scores.argmax(dim=-1)
    chosen = torch.empty(len(scores), dtype=torch.long, device=scores.device)
    waiting = torch.arange(len(scores), device=scores.device)
    for width in (*WIDTHS, scores.shape[-1]):
        rest = scores if len(waiting) == len(scores) else scores[waiting]
        u = uniform[waiting, None]
        ids, kept, reach = nucleus(rest, decoding.temperature, decoding.top_p, width)
        total = kept.sum(dim=-1, keepdim=True) if decoding.top_p < 1 else torch.ones_like(u)
        if width >= scores.shape[-1]:
            ready = torch.ones_like(reach, dtype=torch.bool)
            total = kept.sum(dim=-1, keepdim=True)
        else:
            # Without a nucleus only the tokens up to the drawn one have to be known.
            ready = reach >= (decoding.top_p if decoding.top_p < 1 else u[:, 0] + 1e-9)
        place = torch.searchsorted(kept.cumsum(dim=-1), u * total, right=True)
        place = place.minimum((kept > 0).sum(dim=-1, keepdim=True) - 1)
        chosen[waiting[ready]] = ids.gather(-1, place)[ready, 0]
        waiting = waiting[~ready]
        if not len(waiting):
            break
    return chosen


def decode(
    model: Any,
    input_ids: Tensor,
    attention_mask: Tensor,
    rows: Sequence[Row],
    decoding: Decoding,
    *,
    stop_ids: frozenset[int],
    done: Callable[[int, list[int]], bool],
    select_rows: Callable[..., None],
    slots: int,
    written: Callable[[int], object] = lambda number: None,
) -> None:
    """Write ``rows``: each of the B prompts (B, P), padded on the left, gets len(rows) / B of them.

    A row ends at a token of ``stop_ids`` (which is not kept), when ``done(row number, tokens)`` says so, or at
    ``max_new_tokens``; ``written(row number)`` is called for each. At most ``slots`` rows decode at once; those of a
    model whose cache lets no row enter (see `Slots.enters`) begin together, however many. ``select_rows`` tells a
    wrapped model of each change of rows, as `deepguard_plugin.select_rows`.
    """
    copies, rest = divmod(len(rows), len(input_ids))
    if rest:
        raise ValueError(f"{len(rows)} rows cannot be shared out evenly over {len(input_ids)} prompts")

    def loop(
        model: Any,
        input_ids: Tensor,
        logits_processor: Any,
        stopping_criteria: Any,
        generation_config: Any,
        **kwargs: Any,
    ) -> Tensor:
        batch = Slots(model, input_ids, kwargs, select_rows)
        waiting = deque(range(len(rows)))
        limit = slots if batch.enters else len(rows)
        live: list[int | None] = [None] * len(input_ids)  # the number of each slot's row, None where it is vacant
        while True:
            vacant = live.count(None)
            if vacant >= LEAVE * len(live):
                fresh = [waiting.popleft() for _ in range(min(len(waiting), limit - len(live) + vacant))]
                sources, live = _replaced(live, fresh, copies)
                if not live:
                    return batch.ids
                batch.place(sources)
            scores = batch.logits
            if len(logits_processor):
                scores = logits_processor(batch.ids, scores.float())
            tokens = draw(scores, decoding, _uniform([None if i is None else rows[i] for i in live], scores.device))
            for slot, (number, token) in enumerate(zip(live, tokens.tolist(), strict=True)):
                if number is not None and not goes_on(number, token):
                    live[slot] = None
                    written(number)
            if any(number is not None for number in live):
                batch.step(tokens)

    def goes_on(number: int, token: int) -> bool:
        row = rows[number]
        if token in stop_ids:
            row.ended = True
            return False
        row.tokens.append(token)
        return len(row.tokens) < decoding.max_new_tokens and not done(number, row.tokens)

    model.generate(
        input_ids=input_ids,
        attention_mask=attention_mask,
        max_new_tokens=decoding.max_new_tokens,
        custom_generate=loop,
        **_PLAIN,
    )


def _replaced(live: Sequence[int | None], fresh: Sequence[int], copies: int) -> tuple[list[int], list[int | None]]:
    """Where the rows of the next batch come from (see `Slots.place`), and their numbers: ``fresh`` ones in vacant
    slots first, then behind; slots that stay vacant are closed."""
    left = deque(fresh)
    sources: list[int] = []
    numbers: list[int | None] = []
    for slot, number in enumerate(live):
        if number is not None:
            sources.append(slot)
            numbers.append(number)
        elif left:
            numbers.append(left.popleft())
            sources.append(len(live) + (numbers[-1] or 0) // copies)
    return sources + [len(live) + number // copies for number in left], [*numbers, *left]


def _uniform(rows: Sequence[Row | None], device: torch.device) -> Tensor:
    """One random number for each row; 0 for none."""
    drawn = [torch.rand((), generator=row.random, dtype=torch.float64) if row else torch.zeros((), dtype=torch.float64)
             for row in rows]  # fmt: skip
    return torch.stack(drawn).to(device)
