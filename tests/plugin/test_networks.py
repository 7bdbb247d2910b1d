"""The networks against hand-computed values, their papers' shapes, and each other."""

from __future__ import annotations

import math
from typing import Any

import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from deepguard_plugin.networks import (
    Aggregator,
    Analyzer,
    fold,
    guidance_bias,
    inverse_gain,
    permuted,
    unit_prior,
    update_prior,
    without,
)


@settings(max_examples=40, deadline=None)
@given(
    kind=st.sampled_from(["attention", "mean", "last"]),
    layers=st.integers(1, 5),
    batch=st.integers(1, 3),
    tokens=st.integers(1, 6),
    hidden=st.integers(1, 20),
    seen=st.integers(0, 30),
    embedding=st.integers(1, 9),
    seed=st.integers(0, 2**31),
)
def test_the_folded_scorer_is_the_same_function(
    kind: Any, layers: int, batch: int, tokens: int, hidden: int, seen: int, embedding: int, seed: int
) -> None:
    torch.manual_seed(seed)
    aggregator = Aggregator(hidden, layers, kind).double()
    analyzer = Analyzer(hidden, torch.randperm(40)[:seen], 40, embedding).double().eval()
    for parameter in [*aggregator.parameters(), *analyzer.parameters()]:
        torch.nn.init.normal_(parameter, std=0.4)
    states = torch.randn(layers, batch, tokens, hidden, dtype=torch.float64) * 3
    ids = torch.randint(0, 40, (batch, tokens))
    folded = fold(aggregator, analyzer, torch.float64)
    assert torch.allclose(folded(states, ids), analyzer(aggregator(states), ids), atol=1e-10)
    assert not any(p.requires_grad for p in folded.parameters())
    assert all(p.requires_grad for p in analyzer.parameters())  # folding leaves them as they were


def test_attention_is_equation_1_computed_by_hand() -> None:
    aggregator = Aggregator(2, 2)
    with torch.no_grad():
        aggregator.query.weight.copy_(torch.tensor([[1.0, 2.0], [0.0, 1.0]]))
        aggregator.query.bias.copy_(torch.tensor([0.5, 0.0]))
        aggregator.key.weight.copy_(torch.eye(2) * 2)
        aggregator.key.bias.copy_(torch.tensor([0.0, 1.0]))
        aggregator.value.weight.copy_(torch.tensor([[0.0, 1.0], [1.0, 0.0]]))
        aggregator.value.bias.copy_(torch.tensor([1.0, -1.0]))
        aggregator.output.weight.copy_(torch.eye(2) * 3)
        aggregator.output.bias.copy_(torch.tensor([0.0, 0.25]))
    h1, h2 = (1.0, 0.0), (3.0, 2.0)
    mean = (2.0, 1.0)
    q = (mean[0] + 2 * mean[1] + 0.5, mean[1])  # (4.5, 1)
    dots = [q[0] * 2 * h[0] + q[1] * (2 * h[1] + 1) for h in (h1, h2)]  # 10, 32
    e = [math.exp((d - dots[1]) / math.sqrt(2)) for d in dots]
    a = [x / sum(e) for x in e]
    v = [(h[1] + 1, h[0] - 1) for h in (h1, h2)]
    expected = [3 * (a[0] * v[0][0] + a[1] * v[1][0]), 3 * (a[0] * v[0][1] + a[1] * v[1][1]) + 0.25]
    states = torch.tensor([h1, h2]).reshape(2, 1, 1, 2)
    assert aggregator(states).flatten().tolist() == pytest.approx(expected, rel=1e-5)
    assert aggregator.attention(states).flatten().tolist() == pytest.approx(a, rel=1e-5)


def test_mean_and_last_are_what_they_say_and_have_no_parameters() -> None:
    states = torch.randn(3, 2, 4, 5)
    mean, last = Aggregator(5, 3, "mean"), Aggregator(5, 3, "last")
    assert torch.allclose(mean(states), states.mean(0))
    assert torch.equal(last(states), states[2])
    assert not [*mean.parameters(), *last.parameters()]
    assert mean.attention(states).sum(0).allclose(torch.ones(2, 4))
    assert last.attention(states)[2].min() == 1


def test_the_analyzer_begins_as_the_paper_says() -> None:
    torch.manual_seed(0)
    analyzer = Analyzer(64, torch.arange(2000), 4000)
    assert analyzer.embedding.rows.std().item() == pytest.approx(0.02, rel=0.02)
    assert [m.weight.shape for m in (analyzer.map1, analyzer.map2, analyzer.map3, analyzer.map4)] == [
        (512, 192),
        (256, 512),
        (128, 256),
        (1, 128),
    ]
    bound = math.sqrt(6 / (512 + 192))
    assert 0.98 * bound < analyzer.map1.weight.abs().max().item() <= bound
    assert all(m.bias.abs().max() == 0 for m in (analyzer.map1, analyzer.map4))
    assert analyzer.dropout.p == 0.1


def test_dropout_acts_in_training_only() -> None:
    analyzer, fused, ids = Analyzer(8, torch.arange(5), 9), torch.randn(1, 4, 8), torch.tensor([[0, 1, 2, 3]])
    assert not torch.equal(analyzer(fused, ids), analyzer(fused, ids))
    analyzer.eval()
    assert torch.equal(analyzer(fused, ids), analyzer(fused, ids))


def test_a_token_that_training_never_saw_has_a_zero_embedding() -> None:
    analyzer = Analyzer(8, torch.tensor([7, 2]), 9).eval()
    embedding = analyzer.embedding
    assert embedding.ids.tolist() == [2, 7]
    found = embedding(torch.tensor([[2, 3, 7, 8]]))[0]
    assert torch.equal(found[[0, 2]], embedding.rows)
    assert found[[1, 3]].abs().max() == 0
    assert set(analyzer.state_dict()) >= {"embedding.ids", "embedding.rows"}
    assert not any("row_of" in key for key in analyzer.state_dict())


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (lambda: Aggregator(4, 2, "max"), "unknown aggregation 'max'"),
        (lambda: Aggregator(0, 2), r"hidden_size \(0\)"),
        (
            lambda: Aggregator(4, 2)(torch.zeros(3, 1, 1, 4)),
            r"\(3, 1, 1, 4\); this aggregator takes \(layers 2",
        ),
        (lambda: Analyzer(4, torch.tensor([1, 1]), 9), "1 distinct"),
        (lambda: Analyzer(4, torch.tensor([9]), 9), "vocabulary of 9"),
        (
            lambda: Analyzer(4, torch.tensor([1]), 9)(torch.zeros(1, 2, 4), torch.zeros(1, 3)),
            "do not go with",
        ),
        (lambda: fold(Aggregator(4, 2), Analyzer(5, torch.tensor([1]), 9)), "hidden size 4, the analyzer 5"),
        (
            lambda: fold(Aggregator(4, 2), Analyzer(4, torch.tensor([1]), 9))(torch.zeros(1, 1, 1, 4), None),
            "layers 2",
        ),
    ],
)
def test_a_wrong_shape_is_an_error_with_both_numbers_in_it(make: Any, words: str) -> None:
    with pytest.raises(ValueError, match=words):
        make()


def test_the_prior_counts_each_occurrence_and_is_clipped_after_each_batch() -> None:
    up = [torch.tensor([[1, 1], [2, 3]]), torch.tensor([1] * 150), torch.tensor([4])]
    down = [torch.tensor([3]), torch.tensor([5]), torch.tensor([1] * 50)]
    prior = torch.zeros(7)
    for secure, vulnerable in zip(up, down, strict=True):
        prior = update_prior(prior, secure, vulnerable, 0.01)
    # 1: 0.02, then clipped at 1, then 0.5
    assert prior.tolist() == pytest.approx([0, 0.5, 0.01, 0, 0.01, -0.01, 0])
    nothing = torch.tensor([], dtype=torch.int64)
    assert update_prior(torch.zeros(3), torch.tensor([1]), nothing).tolist() == pytest.approx([0, 0.01, 0])
    with pytest.raises(ValueError, match="do not fit a prior of 7"):
        update_prior(prior, torch.tensor([7]), down[0])


def test_the_bias_is_equation_7_with_a_floor_and_a_cap() -> None:
    unit = unit_prior(torch.tensor([0.5, -0.25, 0.0]))
    bias = guidance_bias(unit, 2 * inverse_gain(torch.tensor([0.5, 0.1, 0.0]), floor=0.05), cap=30.0)
    assert bias.tolist() == [
        pytest.approx([4, -2, 0], rel=1e-5),
        pytest.approx([20, -10, 0], rel=1e-5),
        pytest.approx([30, -20, 0], rel=1e-5),
    ]
    rows = guidance_bias(unit, torch.tensor([0.0, 2.0]), cap=None)
    assert rows.tolist() == [[0, 0, 0], pytest.approx([2, -1, 0], rel=1e-5)]
    assert unit_prior(torch.zeros(3)).tolist() == [0, 0, 0]


def test_a_permuted_prior_has_the_same_values_among_the_same_tokens() -> None:
    prior = torch.tensor([0.0, 0.1, 0.2, 0.3, 0.4, 0.0])
    ids = torch.tensor([1, 2, 3, 4])
    mixed = permuted(prior, ids)
    assert sorted(mixed.tolist()) == sorted(prior.tolist())
    assert mixed[0] == mixed[5] == 0
    assert not torch.equal(mixed, prior)
    assert torch.equal(mixed, permuted(prior, ids))
    assert prior[1] == pytest.approx(0.1)
    assert without(prior, [4, -1, 77]).tolist() == pytest.approx([0, 0.1, 0.2, 0.3, 0, 0])
