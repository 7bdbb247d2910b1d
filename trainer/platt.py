"""From the analyzer's score to a probability, fitted to code that neither it nor the LoRA learned from.

Platt (1999): a logistic function of one number, here the log-odds of the mean score, with targets drawn in by the
number of examples so that a few well separated ones do not make it a step.
"""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn.functional import binary_cross_entropy_with_logits

from deepguard_plugin.networks import Doubt, score_odds

#: Fewer texts than this on either side say too little.
ENOUGH = 10


def fit_doubt(scores: Tensor, secure: Tensor) -> Doubt | None:
    """The probability of a weakness by the mean score (n,) in [0, 1] of texts that are secure or not (n,) bool.

    None with fewer than ENOUGH texts of either kind, and where a higher score does not mean more secure.
    """
    kinds = (int(secure.sum()), int((~secure).sum()))
    if min(kinds) < ENOUGH:
        return None
    odds = score_odds(scores.double())
    high, low = (kinds[0] + 1) / (kinds[0] + 2), 1 / (kinds[1] + 2)
    targets = torch.where(secure, high, low).double()
    # Standardised for the optimiser's sake: scores may lie within a hair's breadth of each other.
    spread = odds.std().clamp(min=1e-9)
    scaled = (odds - odds.mean()) / spread
    line = torch.zeros(2, dtype=torch.float64, requires_grad=True)
    optimiser = torch.optim.LBFGS([line], max_iter=100, line_search_fn="strong_wolfe")

    def loss() -> Tensor:
        optimiser.zero_grad()
        value = binary_cross_entropy_with_logits(line[0] * scaled + line[1], targets)
        value.backward()
        return value

    with torch.enable_grad():
        optimiser.step(loss)
    slope = float(line[0].detach() / spread)
    if slope <= 0:
        return None
    return Doubt(slope=slope, middle=float(odds.mean() - line[1].detach() / slope))
