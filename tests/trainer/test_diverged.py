"""Training that blows up ends where it does, and says what to do."""

from __future__ import annotations

import math
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import torch

from deepguard_trainer.build import Options, build_on
from deepguard_trainer.diverged import check_loss, check_weights
from deepguard_trainer.errors import TrainerError
from deepguard_trainer.evaluate import Figures
from deepguard_trainer.pairs import PairSource
from deepguard_trainer.report import Silent
from deepguard_trainer.run import Run

Make = Callable[..., Any]


@pytest.fixture
def run(
    make_model: Make, make_recipe: Make, make_pairs: Make, tokenizer: Any, write_pairs: Make, tmp_path: Path
) -> Make:
    def run(**changes: Any) -> Path:
        pairs = make_pairs(groups=6)
        options = Options(base="tiny", sources=(PairSource(write_pairs(pairs)),), out=tmp_path / "bundle", save_every=1)
        return build_on(make_model(), tokenizer, pairs, options, make_recipe(**changes), Silent())

    return run


def figures(loss: float | None) -> Figures:
    return Figures(pairs=1, loss=loss, preference_accuracy=None, margin=None, divergence=None, score_accuracy=None,
                   prompt_score=None)  # fmt: skip


@pytest.mark.parametrize("holdout", [0.0, 0.25])
def test_a_build_whose_learning_rate_is_far_too_high_says_so(run: Make, holdout: float, tmp_path: Path) -> None:
    with pytest.raises(TrainerError, match=r"diverged: .*lower training\.learning_rate.*--restart"):
        run(training__learning_rate=1e4, training__epochs=4, training__holdout=holdout)
    assert not (tmp_path / "bundle").exists()


def test_the_first_loss_that_is_no_number_ends_training(run: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    losses = iter([1.0, math.nan])
    monkeypatch.setattr(Run, "_micro_step", lambda *_: next(losses))
    with pytest.raises(TrainerError, match="the loss is nan after step 2 of "):
        run(training__accumulation=1, training__batch_pairs=2)


def test_heads_that_blow_up_name_their_own_rate(run: Make) -> None:
    with pytest.raises(TrainerError, match=r"diverged: .*lower heads\.learning_rate"):
        run(heads__learning_rate=1e30)


def test_what_is_finite_passes_and_no_loss_is_no_bad_one() -> None:
    check_loss(1e30, "a step")
    check_loss(None, "a step")
    check_weights({"a": torch.zeros(2)}, "a step")
    with pytest.raises(TrainerError, match=r"1 weights \(such as b\) are not finite after a step"):
        check_weights({"a": torch.zeros(2), "b": torch.tensor([math.inf])}, "a step")


def test_no_number_is_the_worst_loss_of_an_epoch() -> None:
    assert figures(1.0).better_than(figures(math.nan)) and not figures(math.nan).better_than(figures(1.0))
    assert not figures(math.nan).better_than(figures(math.nan))
    assert figures(1.0).better_than(figures(2.0)) and not figures(2.0).better_than(figures(1.0))
    assert figures(None).better_than(figures(1.0)) and figures(2.0).better_than(None)
