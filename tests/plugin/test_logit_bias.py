"""A bundle's prior as the logit_bias of an API that takes nothing else."""

from __future__ import annotations

import pytest
import torch

from deepguard_plugin import Bundle
from deepguard_plugin.errors import SettingsError


@pytest.fixture
def bundle(make_bundle, make_model, tmp_path) -> Bundle:
    return Bundle.load(make_bundle(tmp_path / "b", make_model("qwen2"), strength=0.5, mean_score=0.4, bias_cap=6.0))


def test_it_holds_the_tokens_that_the_bias_moves_most(bundle):
    whole = bundle.to_logit_bias(top_n=10_000)
    unit = bundle.prior / bundle.prior.abs().max()
    assert whole == {i: pytest.approx(0.5 / 0.4 * float(v), abs=1e-5) for i, v in enumerate(unit) if v != 0}
    few = bundle.to_logit_bias(top_n=5)
    assert set(few) == set(bundle.prior.abs().topk(5).indices.tolist())
    assert few == {i: whole[i] for i in few}


def test_score_and_strength_scale_it_up_to_the_cap(bundle):
    plain, doubled = bundle.to_logit_bias(5, score=1.0, strength=1.0), bundle.to_logit_bias(5, score=0.5, strength=1.0)
    assert doubled == {i: pytest.approx(2 * v, abs=1e-5) for i, v in plain.items()}
    assert max(map(abs, bundle.to_logit_bias(5, score=0.0, strength=50.0).values())) == 6.0


def test_special_tokens_have_none(bundle):
    strongest = [int(i) for i in bundle.prior.abs().topk(3).indices]
    assert set(bundle.to_logit_bias(1, special_ids=strongest[:2])) == {strongest[2]}


def test_no_strength_is_no_bias(bundle):
    assert bundle.to_logit_bias(strength=0.0) == {}


def test_a_large_cap_ends_at_what_servers_take(make_bundle, make_model, tmp_path):
    uncapped = Bundle.load(make_bundle(tmp_path / "b", make_model("qwen2"), bias_cap=1e6))
    peak = max(map(abs, uncapped.to_logit_bias(score=0.0, strength=1e5).values()))
    assert peak == 100.0 and torch.isfinite(torch.tensor(peak))


@pytest.mark.parametrize(
    "wrong",
    [{"top_n": 0}, {"top_n": 1.5}, {"top_n": "9"}, {"score": 1.2}, {"score": float("nan")}, {"score": "0.5"},
     {"strength": -1.0}, {"strength": "1"}],
)  # fmt: skip
def test_a_value_out_of_range_or_of_another_type_is_named(bundle, wrong):
    with pytest.raises(SettingsError, match=next(iter(wrong))):
        bundle.to_logit_bias(**wrong)
