"""The bundle's LoRA folded into the weights while it is attached: nothing of it is computed per token.

W + scale * B A, computed in float32 at least and rounded once to the weight's own precision, takes the place of W; W
itself is kept, so that taking it off again is exact to the bit. The price is memory: one more copy of the weights that
the LoRA is on (all linear maps of the layers, for most bundles), on their device.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor, nn

from .errors import AdapterError, UnsupportedModeError
from .lora import attach, check_keys, has_adapter, tuner_layers

_DTYPES = (torch.float32, torch.bfloat16, torch.float16, torch.float64)


@dataclass(frozen=True)
class MergedMount:
    """The weights as they were, by the path of their module, so that it also holds for a deepcopy of the model."""

    originals: Mapping[str, Tensor]

    def detach(self, model: nn.Module) -> None:
        """Put the original weights back: the same parameters, bit for bit (moved or cast if the model was)."""
        for path, original in self.originals.items():
            weight = _weight(model, path)
            weight.data = original.to(device=weight.device, dtype=weight.dtype)

    def bare_state(self, model: nn.Module, state: Mapping[str, Tensor]) -> dict[str, Tensor]:
        """``state`` with the original weights in place of the merged ones, in its own precision and on its device.

        Raises AdapterError for a key that the model does not have, or a weight that is neither merged nor original.
        """
        check_keys(state, model.state_dict().keys())
        bare = dict(state)
        for path, original in self.originals.items():
            key = f"{path}.base_layer.weight" if _is_wrapper(model.get_submodule(path)) else f"{path}.weight"
            if key not in state:
                continue
            given, wanted = state[key], original.to(state[key])
            if torch.equal(given, _weight(model, path).data.to(given)):
                bare[key] = wanted
            elif not torch.equal(given, wanted):
                raise AdapterError(
                    f"save_pretrained() was given a state_dict whose {key} is neither the weight with the LoRA in it "
                    "nor the original one, so what to save cannot be told; unwrap the model before the state is made."
                )
        return bare

    @contextmanager
    def switched(self, model: nn.Module, share: float) -> Iterator[None]:
        """Inside the block the merged weights are in place, or the originals. Raises UnsupportedModeError for a share
        between them, which would take a pass over all weights a call.
        """
        if share not in (0, 1):
            raise UnsupportedModeError(
                f"lora={share:g} scales an adapter, and merge=True has folded it into the weights: wrap with "
                f"merge=False, or merge a bundle that is scaled already (dg-bundle soup BUNDLE --scale {share:g})"
            )
        if share:
            yield
            return
        merged = {path: _weight(model, path).data for path in self.originals}
        self.detach(model)
        try:
            yield
        finally:
            for path, data in merged.items():
                _weight(model, path).data = data


def attach_merged(model: nn.Module, config: Mapping[str, Any], state: Mapping[str, Tensor]) -> MergedMount:
    """Fold the adapter into the model's weights. Raises AdapterError, with the model as it was.

    It is loaded and checked as an unmerged one first. A weight that is quantised (anything but a plain tensor of
    ``_DTYPES``, or one with a scale beside it), not loaded yet or shared by several modules cannot be replaced; the
    message names it.
    """
    users = Counter(id(p) for module in model.modules() for p in module._parameters.values() if p is not None)
    shared = {key for key, count in users.items() if count > 1}
    mount = attach(model, config, state)
    try:
        merged = {path: _sum(path, layer, mount.name, shared)
                  for path, layer in tuner_layers(model).items() if has_adapter(layer, mount.name)}  # fmt: skip
    finally:
        mount.detach(model)
    originals = {path: _weight(model, path).data for path in merged}
    for path, data in merged.items():
        _weight(model, path).data = data
    return MergedMount(originals)


@torch.no_grad()
def _sum(path: str, layer: Any, name: str, shared: set[int]) -> Tensor:
    module = layer.get_base_layer()
    weight: Any = getattr(module, "weight", None)
    plain = type(weight) is nn.Parameter and type(weight.data) is Tensor and weight.dtype in _DTYPES
    scales = [name for name in module.state_dict() if name.startswith("weight_scale")]
    problem = None
    if not plain or scales or weight.is_meta:
        found = f"{type(weight).__name__} of {getattr(weight, 'dtype', 'no dtype')}"
        problem = f"its weight is a {' with '.join((found, *scales))}, quantised or not loaded"
    elif id(weight) in shared:
        problem = "its weight is shared with another module"
    if problem:
        raise AdapterError(f"merge=True cannot replace {path}: {problem}. Wrap with merge=False.")
    for factors in (layer.lora_A, layer.lora_B):
        factors[name].float()
    delta: Tensor = layer.get_delta_weight(name)
    wide = torch.promote_types(weight.dtype, torch.float32)
    return (weight.data.to(wide) + delta.to(wide)).to(weight.dtype)


def _weight(model: nn.Module, path: str) -> nn.Parameter:
    """The parameter at ``path``, below the wrapper of an adapter of the user's if there is one."""
    module: Any = model.get_submodule(path)
    weight: nn.Parameter = (module.get_base_layer() if _is_wrapper(module) else module).weight
    return weight


def _is_wrapper(module: nn.Module) -> bool:
    return hasattr(module, "get_base_layer")
