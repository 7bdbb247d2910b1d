"""From scores to a probability."""

from __future__ import annotations

import pytest
import torch

from deepguard_plugin.networks import Doubt
from deepguard_trainer.platt import ENOUGH, fit_doubt


def test_the_line_that_drew_the_labels_is_found_again() -> None:
    generator = torch.Generator().manual_seed(0)
    odds = torch.randn(20_000, generator=generator, dtype=torch.float64)
    secure = torch.rand(20_000, generator=generator) < torch.sigmoid(3 * (odds - 0.4))
    found = fit_doubt(torch.sigmoid(odds), secure)
    assert found is not None
    assert (found.slope, found.middle) == (pytest.approx(3, rel=0.1), pytest.approx(0.4, abs=0.05))
    assert found(torch.sigmoid(torch.tensor([found.middle]))).item() == pytest.approx(1, abs=1e-5)


def test_scores_within_a_hair_and_well_apart_give_a_finite_line() -> None:
    secure = torch.arange(2 * ENOUGH) < ENOUGH
    found = fit_doubt(0.5 + 1e-4 * secure, secure)
    assert found is not None
    doubts = found(0.5 + 1e-4 * torch.tensor([0.0, 1.0]))
    assert doubts.tolist() == [
        pytest.approx(2 * (ENOUGH + 1) / (ENOUGH + 2), abs=0.05),
        pytest.approx(2 / (ENOUGH + 2), abs=0.05),
    ]


@pytest.mark.parametrize("kinds", [(ENOUGH - 1, 50), (50, ENOUGH - 1)])
def test_too_few_texts_and_scores_the_wrong_way_round_fit_nothing(kinds: tuple[int, int]) -> None:
    secure = torch.arange(sum(kinds)) < kinds[0]
    assert fit_doubt(0.4 + 0.2 * secure, secure) is None
    many = torch.arange(100) < 50
    assert fit_doubt(0.4 + 0.2 * many, many) is not None
    assert fit_doubt(0.6 - 0.2 * many, many) is None


def test_a_score_of_0_or_1_has_a_finite_doubt() -> None:
    doubts = Doubt(slope=2.0, middle=0.0)(torch.tensor([0.0, 0.5, 1.0]))
    assert doubts.tolist() == [pytest.approx(2, abs=1e-6), pytest.approx(1), pytest.approx(0, abs=1e-6)]
