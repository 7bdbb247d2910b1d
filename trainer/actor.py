"""The model that writes what reinforcement learns from: a copy of the base model, with the LoRA folded into it.

Sampling from it costs what it costs to sample from the base model; the price is its memory, once more.
"""

from __future__ import annotations

from copy import deepcopy
from typing import Any

import torch
from torch import nn

from .errors import ModelError
from .fastlora import ADAPTER
from .trainee import Trainee


class Actor:
    """A copy of ``model``, taken before a LoRA is put on that."""

    def __init__(self, model: Any) -> None:
        self.model = deepcopy(model).eval().requires_grad_(False)

    @torch.no_grad()
    def follow(self, trainee: Trainee) -> None:
        """Takes on the trainee's present LoRA: W + scale B A, summed in float32 and rounded once.

        Raises ModelError for a LoRA on anything but plain linear maps of floating-point weights.
        """
        from peft.tuners.lora import Linear, LoraLayer

        for path, module in trainee.peft.get_base_model().named_modules():
            if not isinstance(module, LoraLayer):
                continue
            if type(module) is not Linear or type(module.base_layer) is not nn.Linear:
                raise ModelError(
                    f"{path} is a {type(module.base_layer).__name__}; reinforcement folds the LoRA into plain linear "
                    "maps, so load the model unquantised"
                )
            base = module.base_layer.weight
            update = module.get_delta_weight(ADAPTER).float()
            self.model.get_submodule(path).weight.copy_((base.float() + update).to(base.dtype))
