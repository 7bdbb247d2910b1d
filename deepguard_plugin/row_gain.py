"""From scores to the factor on the prior: what the settings say about how strongly each row is guided."""

from __future__ import annotations

import torch
from torch import Tensor

from .networks import Doubt, inverse_gain
from .settings import Resolved


def row_gains(scores: Tensor, strength: Tensor | float, settings: Resolved) -> Tensor:
    """(B,) float32 factors on the unit prior of rows with ``scores`` (B,) in [0, 1], high for secure.

    ``strength`` is one number or (B,), on the scores' device. Rows whose score lies above ``settings.below`` get 0.
    """
    scores = scores.float()
    if settings.gain == "doubt":
        assert settings.doubt is not None  # resolve() refuses it otherwise
        gain = Doubt(*settings.doubt)(scores)
    else:
        gain = inverse_gain(scores, settings.score_floor)
    return torch.where(scores <= settings.below, strength * gain, 0.0)
