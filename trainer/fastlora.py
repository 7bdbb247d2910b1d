"""Runs PEFT's LoRA layers in the base model's half precision while training; the weights stay PEFT's, in
float32.

PEFT casts a layer's whole input to float32 for the two thin products and its output back. On a CPU that costs
more than the layer itself (about three times, measured on a 0.5B model in bfloat16). Here the thin matrices
are cast instead, and the update is added to the layer's output by one fused product.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn.functional import linear

ADAPTER = "default"  # PEFT's name of the adapter that ``get_peft_model`` makes


@contextmanager
def half_precision_lora(model: nn.Module) -> Iterator[int]:
    """While entered, LoRA layers over half-precision linear maps compute in that precision.

    Yields how many layers were changed: 0 for a float32 model, and layers of other kinds (quantised, DoRA,
    several adapters) keep PEFT's own forward. On leaving, every layer's previous forward is back.
    """
    from peft.tuners.lora import Linear

    changed: list[Any] = []
    for module in model.modules():
        if type(module) is Linear and _plain(module):
            vars(module)["forward"] = _forward(module)
            changed.append(module)
    try:
        yield len(changed)
    finally:
        for module in changed:
            del vars(module)["forward"]


def _plain(module: Any) -> bool:
    base = module.base_layer
    return (
        type(base) is nn.Linear
        and base.weight.dtype in (torch.bfloat16, torch.float16)
        and module.active_adapters == [ADAPTER]
        and ADAPTER in module.lora_A
        and not module.use_dora.get(ADAPTER, False)
        and not module.lora_bias.get(ADAPTER, False)
        and "forward" not in vars(module)
    )


def _forward(module: Any) -> Callable[[Tensor], Tensor]:
    base, down, up = module.base_layer, module.lora_A[ADAPTER], module.lora_B[ADAPTER]
    dropout, scale = module.lora_dropout[ADAPTER], module.scaling[ADAPTER]

    def forward(x: Tensor) -> Tensor:
        out: Tensor = linear(x, base.weight, base.bias)
        if module.disable_adapters:
            return out
        narrow = linear(dropout(x), down.weight.to(x.dtype))
        wide = (up.weight * scale).to(x.dtype)
        return torch.addmm(out.flatten(0, -2), narrow.flatten(0, -2), wide.t()).view(out.shape)

    return forward
