"""The choice of guidance strength."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
import torch

from deepguard_plugin.networks import Doubt, guidance_bias, unit_prior
from deepguard_trainer import recipe as recipes
from deepguard_trainer.batch import REJECTED, collate
from deepguard_trainer.calibrate import STRENGTHS, Candidate, calibrate, choose
from deepguard_trainer.encode import encode
from deepguard_trainer.trainee import Trainee

GUIDANCE = recipes.load("verified").guidance
Make = Callable[..., Any]


def candidates(*rows: tuple[float, float, float]) -> tuple[Candidate, ...]:
    return tuple(Candidate(strength=s, gain=g, divergence=d, accuracy=1.0) for s, g, d in rows)


@pytest.mark.parametrize(
    "rows, expected",
    [
        (((0.0, 0.0, 0.0), (0.5, 1.0, 0.01), (1.0, 2.0, 0.02), (2.0, 3.0, 0.03)), 1.0),
        (((0.0, 0.0, 0.0), (0.5, 1.0, 0.01), (1.0, 0.5, 0.01)), 0.5),
        (((0.0, 0.0, 0.0), (0.5, -1.0, 0.01)), 0.0),
        (((0.0, 0.0, 0.0), (0.5, 9.0, 0.5)), 0.0),
        (((0.0, 1e-5, 0.0), (0.5, -1.0, 0.01)), 0.0),  # no strength, and a gain of rounding
        ((), 0.0),
    ],
)
def test_the_largest_gain_within_the_budget_is_taken_and_nothing_when_nothing_helps(
    rows: tuple[tuple[float, float, float], ...], expected: float
) -> None:
    strength, reason = choose(candidates(*rows), replace(GUIDANCE, budget=0.02))
    assert strength == expected
    assert ("off" in reason) == (expected == 0)


def test_pairs_that_were_trained_on_choose_nothing_and_a_fixed_strength_stays() -> None:
    rows = candidates((0.5, 1.0, GUIDANCE.budget / 2))
    assert choose(rows, GUIDANCE)[0] == 0.5 and choose(rows, GUIDANCE, held_out=False)[0] == 0.0
    assert choose(rows, recipes.load("paper").guidance)[0] == 1.0


@pytest.mark.parametrize("cap", [4.0, 0.0])
def test_gain_and_divergence_are_those_of_biased_logits(
    cap: float, make_model: Make, make_recipe: Make, make_pairs: Make, tokenizer: Any
) -> None:
    recipe = make_recipe(guidance__bias_cap=cap)
    trainee = Trainee(make_model(), recipe, torch.arange(256), seed=0)
    batch = collate(encode(make_pairs(), tokenizer, max_length=200).pairs, packed=True)
    prior = torch.randn(trainee.vocab_size, generator=torch.Generator().manual_seed(1))
    found = calibrate(trainee, prior, [batch])
    assert [c.strength for c in found.candidates] == list(STRENGTHS)
    assert found.candidates[0].gain == pytest.approx(0, abs=1e-4)
    assert found.candidates[0].divergence == pytest.approx(0, abs=1e-6)

    sites, pairs = batch.sites, len(batch.weight)
    with trainee.mode(training=False):
        states = trainee.run(batch)
        assert states.layers is not None
        chosen = trainee.score(batch, states.layers)[0]
        logits = states.last[sites.position] @ trainee.weight.T
    score = (chosen.scores * batch.chosen.prompt).sum(1) / batch.chosen.prompt.sum(1)
    assert found.mean_score == pytest.approx(float(score.mean()))
    for candidate in found.candidates[1:]:
        floor = recipe.guidance.score_floor
        bias = guidance_bias(unit_prior(prior), candidate.strength / score.clamp(min=floor), cap or None)[sites.pair]
        plain, biased = (torch.log_softmax(x, -1) for x in (logits, logits + bias))
        change = (biased - plain).gather(1, sites.target[:, None])[:, 0]
        gain = float((change * sites.side * sites.changed).sum()) / pairs
        kl = (plain.exp() * (plain - biased)).sum(1)[sites.side != REJECTED].mean()
        assert candidate.gain == pytest.approx(gain, rel=1e-3, abs=1e-4)
        assert candidate.divergence == pytest.approx(float(kl), rel=1e-3)


def test_doubt_is_fitted_to_whole_texts_of_held_out_pairs_that_differ_in_security(
    make_model: Make, make_recipe: Make, make_pairs: Make, tokenizer: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[tuple[torch.Tensor, torch.Tensor]] = []

    def fit(scores: torch.Tensor, secure: torch.Tensor) -> Doubt:
        seen.append((scores, secure))
        return Doubt(slope=2.0, middle=0.5)

    monkeypatch.setattr("deepguard_trainer.calibrate.fit_doubt", fit)
    trainee = Trainee(make_model(), make_recipe(), torch.arange(256), seed=0)
    batch = collate(encode(make_pairs(), tokenizer, max_length=200).pairs, packed=True)
    batch = replace(batch, contrast=torch.arange(len(batch.weight)) > 0)  # the first differs in working alone
    prior = torch.zeros(trainee.vocab_size)
    assert calibrate(trainee, prior, [batch]).doubt == (2.0, 0.5)
    with trainee.mode(training=False):
        states = trainee.run(batch)
        assert states.layers is not None
        sides = trainee.score(batch, states.layers)
    expected = torch.cat([((s.scores * s.mask).sum(1) / s.mask.sum(1))[1:] for s in sides])
    ((scores, secure),) = seen
    assert torch.allclose(scores, expected)
    assert secure.tolist() == [True] * (len(expected) // 2) + [False] * (len(expected) // 2)
    assert calibrate(trainee, prior, [batch], held_out=False).doubt is None


def test_a_text_counts_once_toward_doubt_in_however_many_pairs_it_is(
    make_model: Make, make_recipe: Make, make_pairs: Make, tokenizer: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[tuple[torch.Tensor, torch.Tensor]] = []
    monkeypatch.setattr("deepguard_trainer.calibrate.fit_doubt", lambda *given: seen.append(given))
    trainee = Trainee(make_model(), make_recipe(), torch.arange(256), seed=0)
    one, *others = make_pairs(groups=3, each=1)
    pairs = [one, one, replace(one, rejected="  q('s' + a)\n"), replace(one, prompt="def g(a):\n"), *others]
    batches = [
        collate(encode(part, tokenizer, max_length=200).pairs, packed=True) for part in (pairs[:3], pairs[1:], pairs)
    ]
    calibrate(trainee, torch.zeros(trainee.vocab_size), batches)
    ((scores, secure),) = seen
    assert secure.tolist().count(True) == 4, "under two prompts the same completion is two texts"
    assert secure.tolist().count(False) == 5 and len(scores) == 9
    turned = [replace(one, chosen=one.rejected, rejected=one.chosen)]  # secure in one pair and not in another
    batch = collate(encode(turned, tokenizer, max_length=200).pairs, packed=True)
    calibrate(trainee, torch.zeros(trainee.vocab_size), [*batches, batch])
    assert (len(seen[1][1]), int(seen[1][1].sum())) == (11, 5)
