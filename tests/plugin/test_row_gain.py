"""Guidance beside Eq. 8 as published: another gain, only low scores, only plausible tokens."""

from __future__ import annotations

import math
from pathlib import Path
from typing import Any

import pytest
import torch

import deepguard_plugin as dg
from deepguard_plugin.bundle import Bundle
from deepguard_plugin.errors import BundleDamagedError, SettingsError
from deepguard_plugin.networks import unit_prior
from deepguard_plugin.served_prior import ServedPrior

GREEDY = {"max_new_tokens": 4, "do_sample": False}
CAP = 6.0
SLOPE, MIDDLE = 3.0, 0.1


@pytest.fixture
def doubtful(llama: Any, make_bundle: Any, tmp_path: Path) -> Any:
    return Bundle.load(make_bundle(tmp_path / "doubtful", llama[0], doubt=[SLOPE, MIDDLE], strength=0.8))


def test_by_default_the_gain_is_equation_7s(llama: Any, prompts: Any, steps: Any) -> None:
    model, bundle, _ = llama
    dg.wrap(model, bundle)
    model.generate(prompts[0], attention_mask=prompts[1], **GREEDY)
    for row, score in enumerate(dg.report(model).prompt_scores):
        expected = (1.5 / max(score, 0.05) * unit_prior(bundle.prior)).clamp(-CAP, CAP)
        assert torch.allclose((steps[0].after - steps[0].before)[row], expected, atol=1e-4)


def test_doubt_takes_the_place_of_one_over_the_score(llama: Any, doubtful: Any, prompts: Any, steps: Any) -> None:
    model, *_ = llama
    dg.wrap(model, doubtful, settings=dg.Settings(gain="doubt"))
    model.generate(prompts[0], attention_mask=prompts[1], **GREEDY)
    scores = dg.report(model).prompt_scores
    for row, score in enumerate(scores):
        odds = math.log(score / (1 - score))
        gain = 0.8 * 2 / (1 + math.exp(SLOPE * (odds - MIDDLE)))
        expected = (gain * unit_prior(doubtful.prior)).clamp(-CAP, CAP)
        assert torch.allclose((steps[0].after - steps[0].before)[row], expected, atol=1e-4)


def test_rows_with_a_score_above_the_bound_are_left_alone(llama: Any, prompts: Any, steps: Any) -> None:
    model, bundle, _ = llama
    dg.wrap(model, bundle)
    model.generate(prompts[0], attention_mask=prompts[1], **GREEDY)
    plain = steps[0].after - steps[0].before
    scores = dg.report(model).prompt_scores
    bound = sorted(scores)[1]  # of three different ones
    steps.clear()
    with dg.settings(model, below=bound):
        model.generate(prompts[0], attention_mask=prompts[1], **GREEDY)
    bias = steps[0].after - steps[0].before
    for row, score in enumerate(scores):
        assert torch.allclose(bias[row], plain[row] if score <= bound else torch.zeros(()), atol=1e-5)
    assert sum(score > bound for score in scores) == 1


@pytest.mark.parametrize("share", [0.5, 1.0])
def test_only_plausible_tokens_get_a_bias(llama: Any, prompts: Any, steps: Any, share: float) -> None:
    model, bundle, _ = llama
    dg.wrap(model, bundle, settings=dg.Settings(plausible=share))
    model.generate(prompts[0], attention_mask=prompts[1], **GREEDY)
    scores = dg.report(model).prompt_scores
    for row, score in enumerate(scores):
        before, bias = steps[0].before[row], (steps[0].after - steps[0].before)[row]
        p = before.softmax(-1)
        likely = p >= share * p.max() * (1 - 1e-6)
        assert 0 < int(likely.sum()) < len(p)
        assert not bias[~likely].any()
        expected = (1.5 / max(score, 0.05) * unit_prior(bundle.prior)).clamp(-CAP, CAP)
        assert torch.allclose(bias[likely], expected[likely], atol=1e-4)


def test_a_bundle_without_a_fit_refuses_doubt_and_says_what_to_do(llama: Any) -> None:
    model, bundle, _ = llama
    with pytest.raises(SettingsError, match=r"gain 'doubt' needs .* `dg-bundle heads`"):
        dg.wrap(model, bundle, settings=dg.Settings(gain="doubt"))


@pytest.mark.parametrize(
    "wrong",
    [
        {"gain": "half"},
        {"below": 1.5},
        {"below": True},
        {"plausible": -0.1},
        {"lora": -0.5},
        {"lora": math.inf},
        {"lora": "half"},
    ],
)
def test_an_impossible_value_is_named(wrong: dict[str, Any]) -> None:
    with pytest.raises(SettingsError, match=next(iter(wrong))):
        dg.Settings(**wrong)


@pytest.mark.parametrize("doubt", [[1.0], "steep", [1.0, None], [1.0, math.inf]])
def test_a_damaged_fit_is_refused_when_the_bundle_is_loaded(
    llama: Any, make_bundle: Any, tmp_path: Path, doubt: Any
) -> None:
    with pytest.raises((BundleDamagedError, ValueError), match=r"doubt|JSON"):
        make_bundle(tmp_path / "b", llama[0], doubt=doubt)


def test_a_server_follows_what_the_bundle_says(llama: Any, make_bundle: Any, tmp_path: Path) -> None:
    said = {"gain": "doubt", "doubt": [SLOPE, MIDDLE], "below": 0.9, "plausible": 0.5, "strength": 1.0}
    bundle = Bundle.load(make_bundle(tmp_path / "b", llama[0], **said))
    served = ServedPrior(bundle)
    assert served.gain({"deepguard_score": 0.5}) == pytest.approx(2 / (1 + math.exp(-SLOPE * MIDDLE)))
    assert served.gain({"deepguard_score": 0.95}) == 0
    logits = torch.linspace(0, 2, len(bundle.prior))[None]
    moved = served.add(logits.clone(), torch.tensor([1.0]))
    likely = logits[0] >= 2 + math.log(0.5)
    assert torch.equal(moved[0, ~likely], logits[0, ~likely])
    assert torch.allclose(moved[0, likely], (logits[0] + unit_prior(bundle.prior))[likely], atol=1e-5)
    half = bundle.to_logit_bias(score=0.5)
    top = max(half, key=lambda i: abs(half[i]))
    assert half[top] == pytest.approx(
        served.gain({"deepguard_score": 0.5}) * float(unit_prior(bundle.prior)[top]), rel=1e-4
    )
