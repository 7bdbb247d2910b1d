"""AdamW over named parameters, with moments that can be saved by name, and the learning-rate schedule."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import torch
from torch import Tensor, nn


class Optimiser:
    """AdamW with gradient clipping over named parameters (betas 0.9, 0.999; decoupled weight decay).

    ``rates`` gives each parameter its peak learning rate.
    """

    def __init__(
        self, parameters: Mapping[str, nn.Parameter], rates: Mapping[str, float], *, decay: float, clip: float
    ) -> None:
        self.parameters = dict(parameters)
        self.rates = dict(rates)
        self.clip = clip
        groups: list[dict[str, Any]] = [
            {"params": [p for name, p in self.parameters.items() if self.rates[name] == rate], "peak": rate}
            for rate in sorted(set(self.rates.values()))
        ]
        self.adam = torch.optim.AdamW(groups, lr=0.0, weight_decay=decay) if groups else None

    def step(self, scale: float) -> float:
        """One update at ``scale`` times the peak rates, then gradients are dropped. Returns the gradient's norm, as it
        was before it was clipped.
        """
        if self.adam is None:
            return 0.0
        norm = nn.utils.clip_grad_norm_(list(self.parameters.values()), self.clip)
        for group in self.adam.param_groups:
            group["lr"] = group["peak"] * scale
        self.adam.step()
        self.adam.zero_grad(set_to_none=True)
        return float(norm)

    def tensors(self) -> dict[str, Tensor]:
        """Copies of the moments, ``<parameter>.exp_avg`` and so on, on the CPU."""
        if self.adam is None:
            return {}
        return {
            f"{name}.{key}": value.detach().cpu().clone()
            for name, p in self.parameters.items()
            for key, value in self.adam.state.get(p, {}).items()
        }

    def restore(self, tensors: Mapping[str, Tensor]) -> None:
        """Puts back what :meth:`tensors` copied."""
        if self.adam is None:
            return
        for name, p in self.parameters.items():
            for key in ("step", "exp_avg", "exp_avg_sq"):
                value = tensors.get(f"{name}.{key}")
                if value is not None:
                    self.adam.state[p][key] = value.clone() if key == "step" else value.to(p.device).clone()


def schedule(step: int, total: int, warmup: float) -> float:
    """Factor on the learning rate at optimiser step ``step`` (0-based) of ``total``.

    Linear warm-up over the share ``warmup`` of the steps, then linear decay that would reach 0 one step after
    the last.
    """
    rising = max(1, round(total * warmup)) if warmup else 0
    if step < rising:
        return (step + 1) / rising
    return (total - step) / max(1, total - rising)
