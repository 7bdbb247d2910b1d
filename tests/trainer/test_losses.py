"""Loss terms against constants worked out by hand, and against plain formulas."""

from __future__ import annotations

import math

import pytest
import torch
from torch import Tensor

from deepguard_trainer import losses
from deepguard_trainer.losses import Scored
from deepguard_trainer.nexttoken import CHUNK, next_token


def scored(rows: list[list[float]], mask: list[list[int]]) -> Scored:
    return Scored(torch.tensor(rows), torch.tensor(mask, dtype=torch.bool))


def test_ranking_loss_is_the_hinge_of_each_pair_and_padding_does_not_count() -> None:
    secure = scored([[0.8, 0.6, 0.0], [0.9, 0.9, 0.9]], [[1, 1, 0], [1, 1, 1]])  # means 0.7, 0.9
    vulnerable = scored([[0.5, 1.0, 1.0], [0.1, 0.1, 0.1]], [[1, 0, 0], [1, 1, 1]])  # means 0.5, 0.1
    # margin 0.5: gaps 0.2 and 0.8 give 0.3 and 0; batch means (0.8 - 0.3 = 0.5) would have given 0 for both
    torch.testing.assert_close(losses.ranking_loss(secure, vulnerable, margin=0.5), torch.tensor([0.3, 0.0]))


def test_a_row_without_a_real_token_is_refused() -> None:
    with pytest.raises(ValueError, match=r"rows \[1\] have no real token"):
        losses.mean_score(scored([[0.5], [0.5]], [[1], [0]]))


def test_token_loss_looks_at_changed_tokens_only() -> None:
    secure = scored([[0.5, 0.1]], [[1, 0]])
    vulnerable = scored([[0.75, 0.9]], [[1, 0]])
    expected = (math.log(2) + math.log(4)) / 2
    torch.testing.assert_close(losses.token_loss(secure, vulnerable), torch.tensor([expected]))
    nothing = scored([[0.5, 0.1]], [[0, 0]])
    torch.testing.assert_close(losses.token_loss(nothing, nothing), torch.tensor([0.0]))


def test_text_loss_adds_up_the_log_odds_of_real_tokens() -> None:
    secure = scored([[0.75, 0.9, 0.2]], [[1, 1, 0]])  # odds 3 and 9
    vulnerable = scored([[0.2, 0.5]], [[1, 1]])  # odds 1/4 and 1
    torch.testing.assert_close(losses.text_logit(secure), torch.tensor([math.log(27)]))
    expected = math.log(1 + 1 / 27) + math.log(1 + 1 / 4)
    torch.testing.assert_close(losses.text_loss(secure, vulnerable), torch.tensor([expected]))


def test_preference_loss_is_log_two_at_a_margin_of_zero_and_falls_with_it() -> None:
    got = losses.preference_loss(torch.tensor([0.0, 10.0, -10.0]), beta=0.1)
    expected = [math.log(2), math.log(1 + math.exp(-1)), math.log(1 + math.exp(1))]
    torch.testing.assert_close(got, torch.tensor(expected))


def test_means_are_taken_in_each_pair_and_a_site_weighs_as_often_as_it_counts() -> None:
    pair = torch.tensor([0, 0, 1, 1])
    kl = torch.tensor([0.3, 0.6, 5.0, 1.0])
    got = losses.divergence(kl, pair, 3, torch.tensor([2.0, 1.0, 0.0, 1.0]))
    torch.testing.assert_close(got, torch.tensor([0.4, 1.0, 0.0]))


def test_cross_entropy_is_the_mean_of_the_wanted_tokens() -> None:
    logp = torch.tensor([-1.0, -3.0, -8.0])
    got = losses.cross_entropy(logp, torch.tensor([0, 0, 0]), 1, torch.tensor([True, True, False]))
    torch.testing.assert_close(got, torch.tensor([2.0]))


def test_unlikelihood_is_the_cost_of_the_wanted_tokens_chances() -> None:
    logp = torch.tensor([0.5, 0.75, 0.999, 1.0]).log()
    wanted = torch.tensor([True, True, False, False])
    got = losses.unlikelihood(logp, torch.tensor([0, 0, 0, 0]), 2, wanted)
    torch.testing.assert_close(got, torch.tensor([(math.log(2) + math.log(4)) / 2, 0.0]))
    certain = losses.unlikelihood(logp[3:], torch.tensor([0]), 1, torch.tensor([True]))
    assert math.isfinite(float(certain)) and float(certain) > 10


def problem(dtype: torch.dtype = torch.float32) -> dict[str, Tensor]:
    """More sites than a chunk holds, with every mixture of what is wanted."""
    generator = torch.Generator().manual_seed(3)
    sites, hidden, vocab = 3 * CHUNK, 8, 23

    def normal(*shape: int) -> Tensor:
        return torch.randn(*shape, generator=generator).to(dtype)

    return {
        "hidden": normal(sites, hidden),
        "base": normal(sites, hidden),
        "weight": normal(vocab, hidden),
        "bias": normal(vocab),
        "target": torch.randint(vocab, (sites,), generator=generator),
        "scored": torch.rand(sites, generator=generator) < 0.5,
        "divergent": torch.rand(sites, generator=generator) < 0.5,
    }


def test_next_token_laws_and_their_gradients_equal_those_of_whole_logits() -> None:
    args = problem()
    hidden = args["hidden"].requires_grad_()
    logp, kl = next_token(**args)
    up = torch.linspace(-1, 1, len(logp))
    loss = (logp * up)[args["scored"]].sum() + (kl * up.flip(0)).sum()
    (got,) = torch.autograd.grad(loss, hidden)
    mine = torch.log_softmax(hidden @ args["weight"].T + args["bias"], -1)
    theirs = torch.log_softmax(args["base"] @ args["weight"].T + args["bias"], -1)
    plain_logp = mine.gather(1, args["target"][:, None])[:, 0]
    plain_kl = (theirs.exp() * (theirs - mine)).sum(-1) * args["divergent"]
    plain = (plain_logp * up)[args["scored"]].sum() + (plain_kl * up.flip(0)).sum()
    (expected,) = torch.autograd.grad(plain, hidden)
    torch.testing.assert_close(logp, plain_logp, atol=1e-5, rtol=1e-5)
    torch.testing.assert_close(kl, plain_kl, atol=1e-5, rtol=1e-5)
    torch.testing.assert_close(got, expected, atol=1e-5, rtol=1e-4)


def test_the_divergence_from_the_base_is_exactly_zero_where_nothing_has_moved() -> None:
    args = problem(torch.bfloat16) | {"bias": torch.zeros(23, dtype=torch.bfloat16)}
    args["base"] = args["hidden"].clone()
    args["divergent"][:] = True
    assert next_token(**args)[1].abs().max() < 1e-6


def test_a_large_divergence_is_not_clamped() -> None:
    kl = next_token(
        torch.tensor([[30.0]]), torch.tensor([[-30.0]]), torch.tensor([[0.0], [1.0]]), None,
        torch.tensor([0]), scored=torch.tensor([True]), divergent=torch.tensor([True]),
    )[1]  # fmt: skip
    torch.testing.assert_close(kl, torch.tensor([30.0]))


def test_a_trainable_output_map_is_refused() -> None:
    args = problem()
    args["weight"].requires_grad_()
    with pytest.raises(ValueError, match="expected it frozen"):
        next_token(**args)
