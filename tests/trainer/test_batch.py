"""Packed rows, their sites, and the layout that is chosen for a model."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, replace
from typing import Any

import pytest
import torch

from deepguard_trainer import objective
from deepguard_trainer.batch import BOTH, CHOSEN, REJECTED, MicroBatch, bucket, collate
from deepguard_trainer.encode import EncodedPair, encode
from deepguard_trainer.evaluate import base_states, prompt_scores
from deepguard_trainer.fastlora import half_precision_lora
from deepguard_trainer.losses import Scored
from deepguard_trainer.nexttoken import distinct, next_token, next_token_at
from deepguard_trainer.prepare import token_ids
from deepguard_trainer.trainee import Trainee

Make = Callable[..., Any]


@pytest.fixture
def encoded(make_pairs: Make, tokenizer: Any) -> list[EncodedPair]:
    """Pairs of several lengths, with a taught end."""
    return encode(make_pairs(groups=3), tokenizer, max_length=200, end_token=tokenizer.eos_token_id).pairs


@pytest.fixture
def trainee(make_model: Make, make_recipe: Make) -> Trainee:
    return Trainee(make_model(), make_recipe(), torch.arange(256), seed=0)


def small(**changes: Any) -> EncodedPair:
    values: dict[str, Any] = {
        "prompt": (1, 2), "chosen": (3, 4, 5), "rejected": (3, 6), "chosen_changed": (False, True, True),
        "rejected_changed": (False, True), "shared": 1, "end": False, "weight": 1.0,
    }  # fmt: skip
    values |= changes
    return EncodedPair(**{"prompted": bool(values["prompt"]), **values})


def test_a_packed_row_holds_the_common_beginning_once() -> None:
    batch = collate([small()], packed=True)
    assert batch.input_ids.tolist() == [[1, 2, 3, 4, 5, 6]]
    assert batch.position_ids.tolist() == [[0, 1, 2, 3, 4, 3]]
    sees = batch.attention[0, 0]
    assert sees[5].tolist() == [True, True, True, False, False, True]
    assert sees[4].tolist() == [True, True, True, True, True, False]


def test_pairs_of_one_prompt_share_a_row_in_which_no_completion_sees_another() -> None:
    other = small(chosen=(3, 4, 7), rejected=(8, 6), rejected_changed=(True, True), shared=0)
    elsewhere = small(prompt=(9,))
    batch = collate([small(), other, elsewhere], packed=True)
    assert batch.input_ids.tolist() == [[1, 2, 3, 4, 5, 6, 7, 8, 6], [9, 3, 4, 5, 6, 0, 0, 0, 0]]
    assert batch.position_ids[0].tolist() == [0, 1, 2, 3, 4, 3, 4, 2, 3]
    seen = [row.nonzero()[:, 0].tolist() for row in batch.attention[0, 0]]
    assert seen[6] == [0, 1, 2, 3, 6]  # 1 2 3 4 7
    assert seen[8] == [0, 1, 7, 8]  # 1 2 8 6
    assert batch.chosen.position.tolist() == [[0, 1, 2, 3, 4], [0, 1, 2, 3, 6], [9, 10, 11, 12, 0]]
    unprompted = collate([small(prompt=()), small(prompt=())], packed=True)
    assert len(unprompted.input_ids) == 2


def test_pairs_of_one_prompt_are_dealt_out_evenly_and_apart_from_others() -> None:
    pairs = [small(), *(small(prompt=(7, 7, 7)) for _ in range(5)), *(small(prompt=()) for _ in range(3))]
    groups = bucket(pairs, 4)
    sizes = sorted((group[0].prompt, len(group)) for group in groups)
    assert sizes == [((), 3), ((1, 2), 1), ((7,) * 3, 2), ((7,) * 3, 3)]
    assert all(len({pair.prompt for pair in group}) == 1 for group in groups)


def test_sites_are_the_completion_tokens_and_the_common_ones_belong_to_both_sides() -> None:
    sites = collate([small()], packed=True).sites
    assert sites.position.tolist() == [1, 2, 3, 2]
    assert sites.target.tolist() == [3, 4, 5, 6]
    assert sites.side.tolist() == [BOTH, CHOSEN, CHOSEN, REJECTED]
    assert sites.changed.tolist() == [False, True, True, True]
    plain = collate([small()], packed=False).sites
    assert plain.position.tolist() == [1, 2, 3, 6, 7]
    assert plain.side.tolist() == [CHOSEN, CHOSEN, CHOSEN, REJECTED, REJECTED]


def test_without_a_prompt_nothing_predicts_the_first_token() -> None:
    sites = collate([small(prompt=())], packed=True).sites
    assert sites.target.tolist() == [4, 5, 6]


def test_a_taught_end_is_a_site_but_no_token_that_the_heads_or_the_prior_see() -> None:
    batch = collate([small(end=True)], packed=True)
    assert batch.sites.end.tolist() == [False, False, True, False]
    assert batch.chosen.token[batch.chosen.mask].tolist() == [1, 2, 3, 4]
    assert batch.chosen.changed.tolist() == [[False, False, False, True]]
    assert batch.rejected.token[batch.rejected.mask].tolist() == [1, 2, 3, 6]
    assert batch.rejected.prompt.tolist() == [[True, True, False, False]]


def test_pairs_without_a_prompt_share_nothing_where_a_tokenizer_begins_every_text(
    make_pairs: Make, tokenizer: Any, bos_tokenizer: Any
) -> None:
    pairs = [replace(pair, prompt="") for pair in make_pairs(groups=3)]
    plain, begun = (encode(pairs, each, max_length=200).pairs for each in (tokenizer, bos_tokenizer))
    first = bos_tokenizer.bos_token_id
    assert {pair.prompt for pair in begun} == {(first,)}
    assert [len(group) for group in bucket(begun, 4)] == [len(group) for group in bucket(plain, 4)] == [4, 2]
    without, batch = (collate(each, packed=True) for each in (plain, begun))
    assert batch.input_ids.shape == (len(pairs), without.input_ids.shape[1] + 1)
    assert len(batch.sites) == len(without.sites) + len(pairs), "here something predicts the first token"
    for side, other in ((batch.chosen, without.chosen), (batch.rejected, without.rejected)):
        for name in (field.name for field in fields(side) if field.name != "position"):
            assert torch.equal(getattr(side, name), getattr(other, name)), name
        assert torch.equal(batch.input_ids.flatten()[side.position][side.mask], side.token[side.mask])
    scores = torch.rand(batch.chosen.mask.shape)
    found, expected = (prompt_scores(Scored(scores, each.chosen.mask), each.chosen) for each in (batch, without))
    assert torch.equal(found, expected)
    assert first not in token_ids(begun, None).tolist()


def test_a_prompt_keeps_the_token_that_begins_it(make_pairs: Make, bos_tokenizer: Any) -> None:
    pairs = encode(make_pairs(groups=2), bos_tokenizer, max_length=200).pairs
    batch, first = collate(pairs, packed=True), bos_tokenizer.bos_token_id
    assert len(batch.input_ids) == 2, "pairs of one prompt share a row"
    assert batch.chosen.token[:, 0].tolist() == [first] * 4 and bool(batch.chosen.prompt[:, 0].all())
    assert first in token_ids(pairs, None).tolist()


def test_a_side_counts_against_the_limit_with_its_prompt_and_its_taught_end(make_pairs: Make, tokenizer: Any) -> None:
    (pair,) = make_pairs(groups=1, each=1)
    length = len((pair.prompt + max(pair.chosen, pair.rejected, key=len)).encode()) + 1  # one token a byte, and the end
    assert len(pair.chosen) >= len(pair.rejected)
    found = [encode([pair], tokenizer, max_length=n, end_token=tokenizer.eos_token_id) for n in (length, length - 1)]
    assert [(len(each.pairs), each.too_long) for each in found] == [(1, 0), (0, 1)]


def test_an_empty_batch_is_refused() -> None:
    with pytest.raises(ValueError, match="at least one"):
        collate([], packed=True)


def test_buckets_hold_pairs_of_similar_length(encoded: list[EncodedPair]) -> None:
    buckets = bucket([*encoded, small()], 2)
    lengths = [pair.length for group in buckets for pair in group]
    assert lengths == sorted(lengths, reverse=True)
    assert [len(group) for group in buckets] == [2, 2, 2, 1]


def run(trainee: Trainee, batch: MicroBatch) -> dict[str, torch.Tensor]:
    """Everything an objective sees, per pair."""
    base = base_states(trainee, batch)
    recipe, sites, pairs = trainee.recipe, batch.sites, len(batch.weight)
    every = torch.ones(len(sites), dtype=torch.bool)
    with trainee.mode(training=False):
        states = trainee.run(batch)
        last = states.last[sites.position]
        logp, kl = next_token(last, base.last, trainee.weight, None, sites.target, scored=every, divergent=every)
        assert states.layers is not None
        chosen, rejected = trainee.score(batch, states.layers)
    marks = (batch.chosen.changed, batch.rejected.changed)
    return {
        **objective.language_terms(recipe, sites, logp, kl, base.logp, pairs),
        **objective.head_terms(recipe, chosen, rejected, marks),
        "margin": objective.margins(recipe, sites, logp, base.logp, pairs),
    }


def shake(trainee: Trainee) -> None:
    """Makes the LoRA do something."""
    with torch.no_grad():
        for name, p in trainee.lora_parameters().items():
            if "lora_B" in name:
                p.normal_(std=0.05)


@pytest.mark.parametrize("name", ["paper", "verified"])
def test_packed_and_plain_rows_give_the_same_terms(
    name: str, make_model: Make, make_recipe: Make, encoded: list[EncodedPair]
) -> None:
    trainee = Trainee(make_model(), make_recipe(name), torch.arange(256), seed=0)
    shake(trainee)
    one, other = (run(trainee, collate(encoded, packed=packed)) for packed in (True, False))
    assert one.keys() == other.keys()
    for term, value in one.items():
        torch.testing.assert_close(value, other[term], atol=1e-5, rtol=1e-4, msg=term)
    assert one["divergence"].min() > 0


def test_predictions_that_pairs_share_are_made_once_with_the_same_values_and_gradients(
    trainee: Trainee, make_pairs: Make, tokenizer: Any
) -> None:
    shake(trainee)
    batch = collate(encode(make_pairs(groups=2, each=3), tokenizer, max_length=200).pairs, packed=True)
    sites, base = batch.sites, base_states(trainee, batch)
    assert len(distinct(sites)[0]) < len(sites)
    found = []
    for shared in (True, False):
        trainee.peft.zero_grad()
        with trainee.mode(training=True):
            last = trainee.run(batch).last
            asked = {"scored": sites.changed, "divergent": sites.side == CHOSEN}
            if shared:
                only = sites.changed | (sites.side == CHOSEN)
                logp, kl = next_token_at(sites, last, base.last, trainee.weight, None, **asked, only=only)
                assert not logp[~only].any()
            else:
                logp, kl = next_token(last[sites.position], base.last, trainee.weight, None, sites.target, **asked)
            (logp[sites.changed].sum() + kl.sum()).backward()
        grads = [p.grad.clone() for p in trainee.lora_parameters().values() if p.grad is not None]
        found.append([logp[sites.changed].detach(), kl.detach(), *grads])
    for one, other in zip(*found, strict=True):
        torch.testing.assert_close(one, other, atol=1e-4, rtol=1e-4)


def test_a_pair_has_the_same_terms_alone_and_among_longer_ones(trainee: Trainee, encoded: list[EncodedPair]) -> None:
    shake(trainee)
    alone = run(trainee, collate([small()], packed=True))
    among = run(trainee, collate([*encoded, small()], packed=True))
    for term, value in alone.items():
        torch.testing.assert_close(among[term][-1:], value, atol=1e-5, rtol=1e-4, msg=term)


def test_before_training_the_divergence_and_the_margin_are_zero(trainee: Trainee, encoded: list[EncodedPair]) -> None:
    terms = run(trainee, collate(encoded, packed=True))
    assert terms["divergence"].abs().max() < 1e-6
    assert terms["margin"].abs().max() < 1e-5


@pytest.mark.parametrize(("tokens", "counted"), [("all", [0, 1, 2]), ("changed", [1, 2])])
def test_cross_entropy_covers_the_chosen_completion_or_what_changed_in_it(
    tokens: str, counted: list[int], make_model: Make, make_recipe: Make
) -> None:
    trainee = Trainee(make_model(), make_recipe(loss__language_tokens=tokens), torch.arange(256), seed=0)
    batch = collate([small()], packed=True)
    trainee_base = base_states(trainee, batch)
    sites = batch.sites
    wanted = objective.wanted(trainee.recipe, sites)
    logits = trainee_base.last @ trainee.weight.t()
    logp = logits.log_softmax(-1).gather(1, sites.target[:, None])[:, 0]
    terms = objective.language_terms(trainee.recipe, sites, logp, torch.zeros(4), trainee_base.logp, 1)
    torch.testing.assert_close(terms["language"], -logp[counted].mean()[None])
    assert wanted.scored.nonzero()[:, 0].tolist() == sorted({*counted, 3})


def test_the_rejected_side_is_never_held_to_the_base_model(make_recipe: Make) -> None:
    inserted = small(
        chosen=(3, 7, 8, 4, 5), rejected=(3, 4, 5), chosen_changed=(False, True, True, False, False),
        rejected_changed=(False, True, False),
    )  # fmt: skip
    sites = collate([inserted], packed=True).sites
    wanted = objective.wanted(make_recipe("verified"), sites)
    assert wanted.divergent.tolist() == [True, False, False, True, True, False, False]
    kl, none = torch.tensor([1.0, 9.0, 9.0, 2.0, 3.0, 9.0, 9.0]), torch.zeros(7)
    terms = objective.language_terms(make_recipe("verified"), sites, none, kl, none, 1)
    assert terms["divergence"].tolist() == [2.0]


def test_a_model_that_ignores_the_packed_mask_is_given_plain_rows(
    trainee: Trainee, encoded: list[EncodedPair], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert trainee.choose_layout(encoded[0]) is True
    forward = trainee.backbone.forward

    def causal(**kwargs: Any) -> Any:
        if kwargs["attention_mask"].dim() == 4:
            kwargs["attention_mask"] = None
        return forward(**kwargs)

    monkeypatch.setattr(trainee.backbone, "forward", causal)
    assert trainee.choose_layout(encoded[0]) is False


def test_half_precision_lora_computes_what_peft_computes_and_is_undone(
    make_model: Make, make_recipe: Make, encoded: list[EncodedPair]
) -> None:
    trainee = Trainee(make_model(dtype=torch.bfloat16), make_recipe(), torch.arange(256), seed=0)
    shake(trainee)
    assert {p.dtype for p in trainee.parameters().values()} == {torch.float32}
    batch = collate(encoded, packed=True)
    outs, grads = [], []
    for fast in (False, True):
        with trainee.mode(training=True):
            if fast:
                with half_precision_lora(trainee.peft) as changed:
                    assert changed == 14
                    out = trainee.run(batch).last
            else:
                out = trainee.run(batch).last
            (out.float() * torch.linspace(-1, 1, out.numel()).view_as(out)).sum().backward()
        outs.append(out.detach().float())
        grads.append(torch.cat([p.grad.flatten() for p in trainee.lora_parameters().values() if p.grad is not None]))
        trainee.peft.zero_grad()
    assert (outs[0] - outs[1]).abs().mean() < 0.02 * outs[0].abs().mean()
    assert torch.cosine_similarity(*grads, dim=0) > 0.99
    assert not any("forward" in vars(module) for module in trainee.peft.modules())
    with trainee.mode(training=False), half_precision_lora(trainee.peft):
        untouched = trainee.run(batch, adapted=False).last
    with trainee.mode(training=False):
        assert torch.equal(untouched, trainee.run(batch, adapted=False).last)
