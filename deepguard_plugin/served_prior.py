"""The token prior for servers that run the model themselves: a bias per request, with no hidden states at hand.

A server that loads a bundle's LoRA gives the adapted model; what is left of DeepGuard is Eq. 8's bias. Its 1/s needs a
security score s of the prompt, which such a server cannot compute: a request states it, or the mean score of the
training prompts stands in (the bundle's ``mean_score``). Then the bias is the same at every step, and a request is one
number, its gain.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import torch
from torch import Tensor

from .bundle import Bundle
from .errors import BundleMismatchError, SettingsError
from .networks import guidance_bias, plausible_only, unit_prior, without
from .row_gain import row_gains
from .settings import MOST, Resolved, Settings, resolve

#: What a request may state, each a finite number: names in ``SamplingParams.extra_args`` (``vllm_xargs`` over HTTP).
SCORE, STRENGTH = "deepguard_score", "deepguard_strength"


class ServedPrior:
    """A bundle's prior and the settings that turn a request's arguments into its gain."""

    def __init__(self, bundle: Bundle, special_ids: Iterable[int] = ()) -> None:
        """``special_ids`` get no bias, as in a wrapped model."""
        self.unit = unit_prior(without(bundle.prior, special_ids))
        self.settings: Resolved = resolve(Settings(), bundle.info["settings"])
        self.mean_score = bundle.mean_score

    def check_vocabulary(self, size: int) -> None:
        """Raise BundleMismatchError unless the server's logits have as many entries as the prior."""
        if size != self.unit.shape[0]:
            raise BundleMismatchError(
                f"the bundle's prior is for {self.unit.shape[0]} logits, this server's model gives {size}; "
                "serve the model that the bundle was made for"
            )

    def gain(self, arguments: Mapping[str, Any] | None) -> float:
        """The factor on the unit prior of one request, strength / max(s, floor) (Eq. 7) unless the bundle's settings
        say otherwise; 0 where it asks for no guidance.

        Raises SettingsError as ``check_arguments`` does.
        """
        score, strength = check_arguments(arguments)
        own = self.settings.strength
        assert isinstance(own, (int, float))  # a bundle has one strength; only a caller's can differ by row
        strength = float(own) if strength is None else strength
        score = self.mean_score if score is None else score
        return float(row_gains(torch.tensor([score], dtype=torch.float32, device="cpu"), strength, self.settings))

    def add(self, logits: Tensor, gains: Tensor) -> Tensor:
        """logits (B, V) + clamp(gain * unit prior), in place; gains (B,) on the same device. Returns ``logits``.

        What an earlier processor forbade (-inf) stays forbidden.
        """
        if self.unit.device != logits.device:
            self.unit = self.unit.to(logits.device)
        bias = guidance_bias(self.unit, gains, self.settings.bias_cap)
        bias = plausible_only(bias, logits, self.settings.plausible)
        return logits.add_(bias.to(logits.dtype))


def check_arguments(arguments: Mapping[str, Any] | None) -> tuple[float | None, float | None]:
    """A request's (score, strength), None where it states none.

    Raises SettingsError, a ValueError, that names the argument, what was found and what was expected.
    """
    given = arguments or {}
    score = _number(given, SCORE, "a number in [0, 1], high for secure", 1.0)
    return score, _number(given, STRENGTH, f"a number from 0 to {MOST:g}, where 0 is no guidance", MOST)


def _number(given: Mapping[str, Any], name: str, expected: str, most: float) -> float | None:
    value = given.get(name)
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not 0 <= value <= most:
        raise SettingsError(f"{name} is {value!r}, expected {expected}")
    return float(value)
