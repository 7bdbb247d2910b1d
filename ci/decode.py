"""A decoding loop for ``generate(custom_generate=...)``: one prefill a prompt, rows leave when done.

It runs inside ``model.generate``, so the model is prepared, hooked and steered exactly as for a user; only
the loop over tokens is ours. Three things make it fast: a prompt's KV cache is computed once and repeated,
finished rows are dropped from the batch, and temperature and top-p are applied to the few most probable
tokens instead of to a sorted vocabulary - the same distribution, see `nucleus`.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

import torch
from torch import Tensor

from .sampling_cache import Decoding

#: Widths that the nucleus is looked for in, before the whole vocabulary is sorted.
WIDTHS = (64, 1024)

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
    scaled = scores / temperature
    whole = torch.logsumexp(scaled, dim=-1, keepdim=True)
    top, ids = torch.topk(scaled, min(width, scores.shape[-1]), dim=-1)
    mass = (top.double() - whole.double()).exp()
    upto = mass.cumsum(dim=-1)
    kept = mass if top_p >= 1 else mass.where(upto - mass < top_p, 0.0)
    return ids, kept, upto[:, -1]


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
        rest, u = scores[waiting], uniform[waiting, None]
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
    select_rows: Callable[[Any, list[int]], None],
    written: Callable[[], object] = lambda: None,
) -> None:
    """Write ``rows``: each of the B prompts (B, P), padded on the left, gets len(rows) / B of them.

    A row ends at a token of ``stop_ids`` (which is not kept), when ``done(row number, tokens)`` says so, or
    at ``max_new_tokens``; ``written`` is called for each. ``select_rows(model, numbers)`` tells a wrapped model
    which of its rows live on.
    """
    copies, rest = divmod(len(rows), len(input_ids))
    if rest:
        raise ValueError(f"{len(rows)} rows cannot be shared out evenly over {len(input_ids)} prompts")

    def loop(
        model: Any,
        input_ids: Tensor,
        logits_processor: Callable[[Tensor, Tensor], Tensor],
        stopping_criteria: Any,
        generation_config: Any,
        **kwargs: Any,
    ) -> Tensor:
        inputs = model.prepare_inputs_for_generation(input_ids, is_first_iteration=True, **kwargs)
        outputs = model(**inputs, return_dict=True)
        kwargs = model._update_model_kwargs_for_generation(outputs, kwargs)
        logits = outputs.logits[:, -1].float()
        live = list(range(len(rows)))
        if copies > 1:
            repeated = [i for i in range(len(input_ids)) for _ in range(copies)]
            kwargs["past_key_values"].batch_repeat_interleave(copies)
            kwargs = _take(kwargs, repeated, len(input_ids))
            input_ids, logits = input_ids[repeated], logits[repeated]
            select_rows(model, repeated)
        while True:
            scores = logits_processor(input_ids, logits)
            tokens = draw(scores, decoding, _uniform([rows[i] for i in live], scores.device))
            stay = [j for j, (i, token) in enumerate(zip(live, tokens.tolist(), strict=True)) if _goes_on(i, token)]
            for _ in range(len(live) - len(stay)):
                written()
            if not stay:
                return input_ids
            input_ids = torch.cat([input_ids, tokens[:, None]], dim=-1)
            if len(stay) < len(live):
                kwargs["past_key_values"].batch_select_indices(torch.tensor(stay, device=input_ids.device))
                kwargs = _take(kwargs, stay, len(live))
                input_ids, live = input_ids[stay], [live[j] for j in stay]
                select_rows(model, stay)
            inputs = model.prepare_inputs_for_generation(input_ids, next_sequence_length=1, **kwargs)
            outputs = model(**inputs, return_dict=True)
            kwargs = model._update_model_kwargs_for_generation(outputs, kwargs)
            logits = outputs.logits[:, -1].float()

    def _goes_on(number: int, token: int) -> bool:
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


def _uniform(rows: Sequence[Row], device: torch.device) -> Tensor:
    drawn = [torch.rand((), generator=row.random, dtype=torch.float64) for row in rows]
    return torch.stack(drawn).to(device)


def _take(kwargs: dict[str, Any], rows: list[int], before: int) -> dict[str, Any]:
    """``kwargs`` with rows chosen in every tensor that has one entry for each of the ``before`` rows."""
    return {
        name: value[rows] if isinstance(value, Tensor) and value.dim() > 1 and len(value) == before else value
        for name, value in kwargs.items()
    }
