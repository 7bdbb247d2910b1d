"""Stops training that has blown up: what comes after a loss or a weight that is no number is none either."""

from __future__ import annotations

import math
from collections.abc import Mapping

import torch
from torch import Tensor

from .errors import TrainerError

#: What to lower, and how.
LORA_RATE, HEADS_RATE = (f"{key} with --set {key}=NUMBER" for key in ("training.learning_rate", "heads.learning_rate"))


def check_loss(loss: float | None, after: str, rate: str = LORA_RATE) -> None:
    """Raises TrainerError if there is a loss and it is not finite; ``rate`` says what to lower."""
    if loss is not None and not math.isfinite(loss):
        raise _diverged(f"the loss is {loss:g} after {after}", rate)


def check_weights(tensors: Mapping[str, Tensor], after: str, rate: str = LORA_RATE) -> None:
    """Raises TrainerError if one of ``tensors`` holds a value that is not finite."""
    broken = [name for name, tensor in tensors.items() if not bool(torch.isfinite(tensor).all())]
    if broken:
        raise _diverged(f"{len(broken)} weights (such as {broken[0]}) are not finite after {after}", rate)


def _diverged(found: str, rate: str) -> TrainerError:
    return TrainerError(
        f"training has diverged: {found}; lower {rate}, and where this left a half-finished "
        "build, drop that with --restart"
    )
