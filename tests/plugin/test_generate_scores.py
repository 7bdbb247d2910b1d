"""Every step of every row has the oracle's logits plus the oracle's bias, however generate() gets there."""

from __future__ import annotations

import copy
import itertools
from typing import Any

import pytest
import torch

import deepguard_plugin as dg
from deepguard_plugin.methods import deepguard

EVERY = pytest.mark.parametrize("every", [None, 1, 3])


def run(model: Any, bundle: Any, prompts: Any, *, every: int | None = None, **kwargs: Any) -> Any:
    ids, mask = prompts
    dg.wrap(model, bundle)
    with dg.settings(model, rescore=every or 0):
        return model.generate(ids, attention_mask=mask, **{"max_new_tokens": 7, "do_sample": False} | kwargs)


@EVERY
def test_greedy_search_of_a_left_padded_batch_matches_the_oracle(
    kit: Any, prompts: Any, steps: Any, every: Any
) -> None:
    model, bundle, oracle = kit
    run(model, bundle, prompts, every=every)
    oracle.check(steps, prompts[1], every=every)
    assert len(steps) == 7
    assert max(oracle.scores_seen) - min(oracle.scores_seen) > 0.02  # or the oracle could not tell rows apart


@EVERY
def test_beam_search_matches_the_oracle_after_its_rows_were_permuted(
    kit: Any, prompts: Any, steps: Any, every: Any
) -> None:
    model, bundle, oracle = kit
    run(model, bundle, prompts, every=every, num_beams=3)
    oracle.check(steps, prompts[1], every=every, beams=True)


@EVERY
def test_several_samples_of_one_prompt_match_the_oracle(llama: Any, prompts: Any, steps: Any, every: Any) -> None:
    model, bundle, oracle = llama
    torch.manual_seed(0)
    out = run(model, bundle, prompts, every=every, do_sample=True, num_return_sequences=3)
    assert out.shape[0] == 9
    oracle.check(steps, prompts[1], every=every)


@EVERY
@pytest.mark.parametrize(
    "mode",
    [
        {"use_cache": False},
        {"use_cache": False, "num_beams": 2},
        {"cache_implementation": "static"},
        {"prefill_chunk_size": 4},
        {"prefill_chunk_size": 4, "cache_implementation": "static"},
        {"num_beams": 2, "do_sample": True, "top_k": 0},
    ],
    ids=str,
)
def test_other_ways_of_feeding_the_tokens_match_the_oracle(
    llama: Any, prompts: Any, steps: Any, every: Any, mode: dict[str, Any]
) -> None:
    model, bundle, oracle = llama
    torch.manual_seed(0)
    run(model, bundle, prompts, every=every, **mode)
    oracle.check(steps, prompts[1], every=every, beams="num_beams" in mode)


@EVERY
@pytest.mark.parametrize("draft", ["lookup", "assistant", "hardened assistant", "other vocabulary", "early exit"])
def test_rejected_candidates_leave_no_trace(
    llama: Any, prompts: Any, steps: Any, every: Any, draft: str, make_model: Any, word_tokenizer: Any
) -> None:
    model, bundle, oracle = llama
    row = prompts[0][1:2].repeat(1, 3)
    inputs = (row, torch.ones_like(row))
    plain = run(model, bundle, inputs, every=every, max_new_tokens=12)
    assistant = make_model("llama", seed=9, vocab_size=70 if draft == "other vocabulary" else 61)
    assistant.generation_config.num_assistant_tokens_schedule = "constant"
    kwargs: dict[str, Any] = {
        "lookup": {"prompt_lookup_num_tokens": 3},
        "assistant": {"assistant_model": assistant},
        "hardened assistant": {"assistant_model": copy.deepcopy(model)},
        "other vocabulary": {
            "assistant_model": assistant,
            "tokenizer": word_tokenizer(),
            "assistant_tokenizer": word_tokenizer(70, shift=4),
        },
        "early exit": {"assistant_early_exit": 3},
    }[draft]
    steps.clear()
    drafted = run(model, bundle, inputs, every=every, max_new_tokens=12, **kwargs)
    assert drafted.tolist() == plain.tolist()
    main = [step for step in steps if draft != "hardened assistant" or step.ids.shape[1] >= 27]
    oracle.check(main, torch.ones_like(row), every=every)
    if draft != "hardened assistant":
        lengths = [step.ids.shape[1] for step in steps]
        assert any(a >= b for a, b in itertools.pairwise(lengths)), "no candidate was rejected"


@EVERY
def test_a_prompt_is_continued_the_same_alone_and_in_a_left_padded_batch(kit: Any, prompts: Any, every: Any) -> None:
    model, bundle, _ = kit
    ids, mask = prompts
    together = run(model, bundle, prompts, every=every, max_new_tokens=10)
    scores = dg.report(model).prompt_scores
    for row in range(3):
        keep = mask[row].bool()
        alone = run(
            model,
            bundle,
            (ids[row : row + 1, keep], mask[row : row + 1, keep]),
            every=every,
            max_new_tokens=10,
        )
        assert alone[0, int(keep.sum()) :].tolist() == together[row, 9:].tolist()
        assert dg.report(model).prompt_scores[0] == pytest.approx(scores[row], abs=1e-5)


def test_classifier_free_guidance_may_run_the_model_inside_a_processor(llama: Any, prompts: Any, steps: Any) -> None:
    model, bundle, oracle = llama
    ids, mask = prompts[0][1:2], prompts[1][1:2]
    run(model, bundle, (ids, mask), every=1, guidance_scale=1.5)
    prompt = ids.shape[1]
    for step in steps:
        bias = oracle.bias(step.ids[0], prompt, every=1)
        assert torch.allclose(step.after[0] - step.before[0], bias, atol=2e-3)


def test_a_processor_may_generate_with_the_same_model(llama: Any, prompts: Any, steps: Any) -> None:
    model, bundle, oracle = llama
    ids, mask = prompts[0][1:2], prompts[1][1:2]
    plain = run(model, bundle, (ids, mask), every=1)
    nested: list[Any] = []

    def generates(input_ids: Any, scores: Any) -> Any:
        nested.append(model.generate(ids[:, :3], max_new_tokens=2, do_sample=False))
        return scores

    steps.clear()
    out = run(model, bundle, (ids, mask), every=1, logits_processor=[generates])
    assert out.tolist() == plain.tolist()
    assert len(nested) == 7
    oracle.check([s for s in steps if s.ids[0, :4].tolist() == ids[0, :4].tolist()], mask, every=1)


@pytest.mark.parametrize(
    ("kind", "layers"),
    [("attention", (-1,)), ("attention", (-5, -2)), ("mean", (-4, -3, -2, -1)), ("last", (-3, -2))],
)
def test_every_aggregation_and_choice_of_layers_matches_the_oracle(
    llama: Any, prompts: Any, steps: Any, make_bundle: Any, tmp_path: Any, kind: str, layers: tuple[int, ...]
) -> None:
    model, _, oracle = llama
    folder = make_bundle(tmp_path / "b", model, adapted=oracle.adapted, kind=kind, layers=layers)
    oracle.bundle = dg.Bundle.load(folder)
    run(model, oracle.bundle, prompts, every=2, max_new_tokens=4)
    oracle.check(steps, prompts[1], every=2)


def test_a_model_in_bfloat16_is_guided_with_finite_scores(llama: Any, prompts: Any, steps: Any) -> None:
    model, bundle, oracle = llama
    model.bfloat16()
    with pytest.warns(UserWarning, match="float32 weights, this model holds the same ones in bfloat16"):
        dg.wrap(model, bundle)
    run(model, bundle, prompts, every=1)
    for step in steps:
        bias = step.after - step.before
        assert torch.isfinite(bias).all()
        for row in range(3):
            keep = torch.cat((prompts[1][row], torch.ones(step.ids.shape[1] - 9, dtype=torch.int64))).bool()
            expected = oracle.bias(step.ids[row][keep], int(prompts[1][row].sum()), every=1)
            assert torch.allclose(bias[row], expected, atol=0.3)


@pytest.mark.parametrize("tokens_at_once", [1, 7])
def test_a_long_batch_is_scored_in_parts(
    llama: Any, prompts: Any, steps: Any, tokens_at_once: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(deepguard, "TOKENS_AT_ONCE", tokens_at_once)
    model, bundle, oracle = llama
    run(model, bundle, prompts, every=2, max_new_tokens=3)
    oracle.check(steps, prompts[1], every=2)
