"""A decoding loop of the caller's own that repeats a prompt's row and drops finished rows."""

from __future__ import annotations

from typing import Any

import pytest
import torch

import deepguard_plugin as dg
from deepguard_plugin.errors import UnsupportedModeError


def shrinking_loop(
    model: Any,
    input_ids: Any,
    logits_processor: Any,
    stopping_criteria: Any,
    generation_config: Any,
    repeats: int = 4,
    tell: bool = True,
    **kwargs: Any,
) -> Any:
    """Prefill each prompt once, repeat its row, let row r live for 3 + r tokens, drop it then."""

    def select(rows: Any) -> None:
        cache.batch_select_indices(rows)
        if tell:
            dg.select_rows(model, rows)

    cache, mask = kwargs["past_key_values"], kwargs.get("attention_mask")
    mask = torch.ones_like(input_ids) if mask is None else mask
    position = (mask.cumsum(-1) - 1).clamp(min=0)
    out = model(
        input_ids=input_ids,
        attention_mask=mask,
        position_ids=position,
        past_key_values=cache,
        logits_to_keep=1,
    )
    rows = torch.arange(input_ids.shape[0]).repeat_interleave(repeats)
    select(rows)
    ids, mask, logits, last = input_ids[rows], mask[rows], out.logits[rows, -1], position[rows, -1:]
    alive, done = torch.arange(len(rows)), {}
    for step in range(3 + len(rows)):
        token = torch.multinomial(logits_processor(ids, logits.float()).softmax(-1), 1)
        ids, mask, last = torch.cat((ids, token), 1), torch.cat((mask, torch.ones_like(token)), 1), last + 1
        keep = torch.tensor([i for i, row in enumerate(alive.tolist()) if row + 3 > step], dtype=torch.int64)
        for i, row in enumerate(alive.tolist()):
            if row + 3 <= step:
                done[row] = ids[i]
        if len(keep) == 0:
            break
        if len(keep) < len(alive):
            select(keep)
            ids, mask, last, alive, token = ids[keep], mask[keep], last[keep], alive[keep], token[keep]
        out = model(input_ids=token, attention_mask=mask, position_ids=last, past_key_values=cache)
        logits = out.logits[:, -1]
    return [done[row] for row in sorted(done)]


@pytest.mark.parametrize("every", [0, 1, 2])
def test_rows_that_are_repeated_and_dropped_keep_their_scores(llama: Any, prompts: Any, steps: Any, every: int) -> None:
    model, bundle, oracle = llama
    ids, mask = prompts
    torch.manual_seed(0)
    dg.wrap(model, bundle)
    with dg.settings(model, rescore=every):
        out = model.generate(ids, attention_mask=mask, custom_generate=shrinking_loop, max_new_tokens=20)
    assert [len(row) for row in out] == [9 + 4 + r for r in range(12)]
    starts = {tuple(ids[r].tolist()): r for r in range(3)}
    assert {step.ids.shape[0] for step in steps} == set(range(1, 13))
    for step in steps:
        for row in range(step.ids.shape[0]):
            keep = mask[starts[tuple(step.ids[row, :9].tolist())]].bool()
            text = torch.cat((step.ids[row, :9][keep], step.ids[row, 9:]))
            assert torch.allclose(step.before[row], oracle.logits(text), atol=2e-3)
            bias = oracle.bias(text, int(keep.sum()), every=every or None)
            assert torch.allclose(step.after[row] - step.before[row], bias, atol=2e-3)


def test_a_loop_that_does_not_say_what_it_does_with_rows_is_stopped(llama: Any, prompts: Any) -> None:
    model, bundle, _ = llama
    dg.wrap(model, bundle)
    with pytest.raises(UnsupportedModeError, match=r"12 rows, .* for 3\. .*select_rows"):
        model.generate(
            prompts[0],
            attention_mask=prompts[1],
            custom_generate=shrinking_loop,
            max_new_tokens=20,
            tell=False,
        )


def test_strength_for_each_prompt_follows_its_rows(llama: Any, prompts: Any, steps: Any) -> None:
    model, bundle, _ = llama
    torch.manual_seed(0)
    dg.wrap(model, bundle)
    with dg.settings(model, strength=(0.0, 1.0, 2.0)):
        model.generate(prompts[0], attention_mask=prompts[1], custom_generate=shrinking_loop, max_new_tokens=20)
    starts = {tuple(prompts[0][r].tolist()): r for r in range(3)}
    for step in steps:
        for row in range(step.ids.shape[0]):
            biased = bool((step.after[row] != step.before[row]).any())
            assert biased == (starts[tuple(step.ids[row, :9].tolist())] > 0)


def test_it_does_nothing_where_there_is_nothing_to_follow(llama: Any, prompts: Any) -> None:
    model, bundle, _ = llama
    dg.select_rows(model, [0, 0])  # not wrapped
    plain = model.generate(prompts[0], attention_mask=prompts[1], custom_generate=shrinking_loop, max_new_tokens=20)
    assert len(plain) == 12
    dg.wrap(model, bundle)
    dg.select_rows(model, torch.tensor([5]))  # not generating
    with dg.settings(model, strength=0):
        assert (
            len(
                model.generate(prompts[0], attention_mask=prompts[1], custom_generate=shrinking_loop, max_new_tokens=20)
            )
            == 12
        )
