"""How strongly a row is guided, by its security score: Eq. 7's 1/s, or the doubt that a fit to held-out code finds."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor

#: Scores as close as this to 0 or 1 count as this: their log-odds would be without end.
EDGE = 1e-6


def inverse_gain(scores: Tensor, floor: float) -> Tensor:
    """1 / max(s, floor) of scores (B,) in [0, 1] (Eq. 7; the paper has no floor, so a score near 0 gives any size)."""
    return 1 / scores.clamp(min=floor)


@dataclass(frozen=True)
class Doubt:
    """Twice the probability that code with a score is vulnerable: 1 where it is undecided, at most 2.

    In place of the paper's 1/s, which guides even what the analyzer is sure is secure, and by a factor that depends on
    where the scores of one analyzer happen to lie. The probability is a logistic function of the score's log-odds
    (Platt 1999), fitted to held-out code by ``deepguard_trainer.platt``.
    """

    slope: float  # log-odds of "secure" for one of the score
    middle: float  # the score's log-odds where both are as likely

    def __call__(self, scores: Tensor) -> Tensor:
        """Scores (B,) in [0, 1] -> (B,) in (0, 2)."""
        return 2 * torch.sigmoid(-self.slope * (score_odds(scores) - self.middle))


def score_odds(scores: Tensor) -> Tensor:
    """The log-odds of scores in [0, 1], finite ones."""
    return torch.logit(scores, eps=EDGE)
