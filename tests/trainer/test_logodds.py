"""The log-odds prior: what separates the sides of pairs weighs, what both need or few have does not."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
import torch

from deepguard_trainer.batch import collate
from deepguard_trainer.encode import encode
from deepguard_trainer.logodds import log_odds
from deepguard_trainer.pairs import Pair

VOCAB = 300


def batch_of(pairs: list[Pair], tokenizer: Any, packed: bool = True) -> Any:
    return collate(encode(pairs, tokenizer, max_length=256, end_token=None).pairs, packed=packed)


@pytest.fixture
def pairs(make_pairs: Any) -> list[Pair]:
    """Eight pairs whose secure side has "?" where the other has "%" (see conftest)."""
    return list(make_pairs())


def test_tokens_that_tell_the_sides_apart_have_weights_of_opposite_signs(pairs: Any, tokenizer: Any) -> None:
    prior = log_odds([batch_of(pairs, tokenizer)], VOCAB, 0.01)
    up, down = (tokenizer(text)["input_ids"][0] for text in ("?", "%"))
    assert prior[up] > 0.3 and prior[down] < -0.3
    assert set(prior.nonzero()[:, 0].tolist()) <= set(range(VOCAB))
    inert = [token for token in range(VOCAB) if token not in prior.nonzero()[:, 0].tolist()]
    assert tokenizer("def")["input_ids"][0] in inert  # the prompt's tokens are no change


def test_the_order_and_layout_of_batches_do_not_matter(pairs: Any, tokenizer: Any) -> None:
    whole = log_odds([batch_of(pairs, tokenizer)], VOCAB, 0.01)
    parts = [batch_of(pairs[4:], tokenizer, packed=False), batch_of(pairs[:4], tokenizer, packed=False)]
    assert torch.allclose(whole, log_odds(parts, VOCAB, 0.01), atol=1e-3)


def test_it_is_where_the_derivative_of_the_stated_objective_is_zero(pairs: Any, tokenizer: Any) -> None:
    batch, ridge = batch_of(pairs, tokenizer), 0.02
    prior = log_odds([batch], VOCAB, ridge).double().requires_grad_()
    loss = ridge * prior.square().sum()
    for number in range(len(pairs)):
        sides = []
        for side in (batch.chosen, batch.rejected):
            marked = side.mask[number] & side.changed[number]
            sides.append(set(side.token[number][marked].tolist()))
        margin = sum((prior[t] for t in sides[0] - sides[1]), torch.zeros(())) - sum(
            (prior[t] for t in sides[1] - sides[0]), torch.zeros(())
        )
        loss = loss + torch.nn.functional.softplus(-margin) / len(pairs)
    loss.backward()
    assert prior.grad is not None and prior.grad.abs().max() < 1e-4


def test_a_larger_ridge_draws_to_zero_and_pairs_that_show_no_security_do_not_count(pairs: Any, tokenizer: Any) -> None:
    batch = batch_of(pairs, tokenizer)
    assert log_odds([batch], VOCAB, 10.0).abs().max() < log_odds([batch], VOCAB, 0.01).abs().max() / 10
    silent = replace(batch, contrast=torch.zeros_like(batch.contrast))
    assert not log_odds([silent], VOCAB, 0.01).any()
