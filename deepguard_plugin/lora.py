"""Puts a bundle's LoRA on a live model beside the user's own adapters, and takes it off without a trace.

PEFT makes a new adapter the only active one, freezes the base weights, says which keys did not fit without
minding, and leaves its wrapper layers in place when an adapter is deleted: each of these is undone or checked
here. Transformers' ``load_adapter`` would do the same loading, with a progress bar and a warning that the
user's other adapters are missing from the file.
"""

from __future__ import annotations

import warnings
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor, nn

from .adapter_config import plain_lora
from .errors import AdapterError

NAME = "deepguard"


@dataclass(frozen=True)
class LoraMount:
    """What ``attach`` did to a model, by name, so that it also holds for a deepcopy of that model."""

    name: str  # the adapter's name in PEFT
    paths: tuple[str, ...]  # of the tuner layers that hold it
    created: tuple[str, ...]  # paths of the modules that became tuner layers
    active: Mapping[str, tuple[Any, bool]]  # the user's tuner layers: (active adapters, disabled)
    had_flag: bool  # whether the model itself (not only its class) had _hf_peft_config_loaded

    def detach(self, model: nn.Module) -> None:
        """Undo ``attach``: modules, parameter flags, active adapters and attributes are as they were. Interrupted, it
        can be repeated.

        Adapters that the user added or activated in the meantime stay.
        """
        for path, layer in tuner_layers(model).items():
            vars(layer).pop("merge", None)
            users = [name for name in _as_list(layer.active_adapter) if name != self.name]
            before, was_disabled = self.active.get(path, ([], False))
            keep = was_disabled or _as_list(before) == users
            # Before the deletion, at which PEFT would activate another adapter and unfreeze it.
            layer._active_adapter = before if keep else users
            layer._disable_adapters = was_disabled or layer.disable_adapters
            if self.name in _adapters(layer):
                layer.delete_adapter(self.name)
            if path in self.created and not _adapters(layer):
                _put(model, path, layer.get_base_layer())
        configs: Any = getattr(model, "peft_config", None)
        if configs is not None:
            configs.pop(self.name, None)
        if not configs:
            vars(model).pop("peft_config", None)
            vars(model).pop("_hf_peft_config_loaded", None)
            if self.had_flag:
                model._hf_peft_config_loaded = False  # type: ignore[assignment]

    def bare_state(self, model: nn.Module, state: Mapping[str, Tensor]) -> dict[str, Tensor]:
        """``state`` without the adapter's weights, and with base weights under the names that they have without it.

        Raises AdapterError for a key that the model has neither with nor without it.
        """
        names: dict[str, str | None] = {key: key for key in model.state_dict()}
        for path, layer in tuner_layers(model).items():
            goes = path in self.created and _adapters(layer) == [self.name]
            for key in layer.state_dict(prefix=f"{path}."):
                if self.name in key.removeprefix(path).split("."):
                    names[key] = None
                elif goes:
                    names[key] = path + key.removeprefix(f"{path}.base_layer")
        bare = {name for name in names.values() if name is not None}
        check_keys(state, names.keys() | bare)
        found = ((names.get(key, key), value) for key, value in state.items())
        return {name: value for name, value in found if name is not None}

    @contextmanager
    def switched(self, model: nn.Module, share: float) -> Iterator[None]:
        """Inside the block the adapter is active with this factor on its scale, or not at all; the user's own
        adapters keep their state throughout. Raises AdapterError if somebody took it off a layer."""
        on = share > 0
        changed: list[tuple[Any, Any, bool]] = []
        scaled: list[tuple[Any, float]] = []
        try:
            for layer in self._layers(model):
                names, disabled = _as_list(layer.active_adapter), layer.disable_adapters
                users = [] if disabled else [name for name in names if name != self.name]
                wanted = [*users, self.name] if on else users
                if disabled and not on:
                    continue
                if disabled or sorted(wanted) != sorted(names):
                    changed.append((layer, layer.active_adapter, disabled))
                    layer._active_adapter, layer._disable_adapters = wanted, False
                if on and share != 1:
                    scaled.append((layer, layer.scaling[self.name]))
                    layer.scaling[self.name] *= share
            yield
        finally:
            for layer, scale in scaled:
                layer.scaling[self.name] = scale
            for layer, active, disabled in changed:
                layer._active_adapter, layer._disable_adapters = active, disabled

    def _layers(self, model: nn.Module) -> list[Any]:
        """The layers that hold the adapter. Raises AdapterError if it is gone from one."""
        layers = tuner_layers(model)
        gone = [path for path in self.paths if path not in layers or self.name not in _adapters(layers[path])]
        if gone:
            raise AdapterError(
                f"The bundle's LoRA, the adapter {self.name!r}, is no longer on {len(gone)} of its {len(self.paths)} "
                f"layers (such as {gone[0]}): it was deleted or unloaded. Unwrap the model and wrap it again."
            )
        return [layers[path] for path in self.paths]


def _match_precision(model: nn.Module, name: str) -> None:
    """Compute the adapter in the precision of the layer that it is added to.

    PEFT keeps adapters in float32 for training and casts every input and output of a half-precision layer, which
    costs several times the two thin products themselves; a frozen adapter has no use for that.
    """
    for layer in tuner_layers(model).values():
        weight = getattr(layer.get_base_layer(), "weight", None)
        if name in _adapters(layer) and weight is not None and weight.dtype in (torch.bfloat16, torch.float16):
            for factors in (layer.lora_A, layer.lora_B):
                factors[name].to(weight.dtype)


def attach(model: nn.Module, config: Mapping[str, Any], state: Mapping[str, Tensor]) -> LoraMount:
    """Add the adapter, active beside those that the user has active, and frozen.

    Raises AdapterError, with the model as it was, if the configuration is not a plain LoRA, if any weight
    of the adapter has no place in the model or the reverse, or if the user has merged an adapter.
    """
    from peft import LoraConfig, inject_adapter_in_model, set_peft_model_state_dict

    peft_config = LoraConfig(**plain_lora(config, state), inference_mode=True)
    taken = set(getattr(model, "peft_config", {}) or {})
    name = next(n for n in (NAME, *(f"{NAME}_{i}" for i in range(2, 100))) if n not in taken)
    before = tuner_layers(model)
    if merged := sorted({own for layer in before.values() for own in layer.merged_adapters}):
        raise AdapterError(
            f"The model's own adapter {', '.join(merged)} is merged into its weights, and PEFT would unmerge it, not "
            "to the bit; unmerge it first, or fold it in for good with merge_and_unload()."
        )
    flags = [(p, p.requires_grad) for p in model.parameters()]
    modes = {m: m.training for m in model.modules()}
    active = {path: (layer.active_adapter, layer.disable_adapters) for path, layer in before.items()}
    plain = {path: module for path, module in model.named_modules() if path not in before}
    had_flag = "_hf_peft_config_loaded" in vars(model)

    def mount() -> LoraMount:
        layers = tuner_layers(model)
        return LoraMount(
            name,
            tuple(p for p, layer in layers.items() if name in _adapters(layer)),
            tuple(p for p, layer in layers.items() if layer.get_base_layer() is plain.get(p)),
            active,
            had_flag,
        )

    def restore() -> None:
        for parameter, flag in flags:
            with torch.inference_mode(parameter.is_inference()):  # the only place where theirs can be changed
                parameter.requires_grad_(flag)
        for module in model.modules():
            # New modules begin in training mode, where LoRA drops out.
            module.training = modes.get(module, False)

    try:
        with warnings.catch_warnings():  # several adapters are what is meant
            warnings.filterwarnings("ignore", message="Already found a `peft_config` attribute")
            inject_adapter_in_model(peft_config, model, name)
        model._hf_peft_config_loaded = True  # type: ignore[assignment]
        weights = {key.removeprefix("base_model.model."): tensor for key, tensor in state.items()}
        result: Any = set_peft_model_state_dict(model, weights, adapter_name=name)
        missing = [key for key in result.missing_keys if f".{name}." in key]
        problems = [
            f"{len(keys)} {what} (such as {min(map(str, keys))})"
            for what, keys in (
                ("weights of the model's adapter are not in the bundle", missing),
                ("weights of the bundle have no place in the model", result.unexpected_keys),
            )
            if keys
        ]
        if problems:
            raise AdapterError(
                f"The bundle's LoRA does not fit this {type(model).__name__}: {'; '.join(problems)}. "
                "Load the base model that the bundle names."
            )
        _match_precision(model, name)
        for path, layer in tuner_layers(model).items():
            users, disabled = active.get(path, ([], False))
            layer._active_adapter = [
                *([] if disabled else _as_list(users)),
                *([name] if name in _adapters(layer) else []),
            ]
            layer._disable_adapters = disabled and name not in _adapters(layer)
            layer.merge = _refuse_merge
        restore()
        return mount()
    except BaseException as error:
        mount().detach(model)
        restore()
        if isinstance(error, (ValueError, RuntimeError, KeyError, TypeError)):
            said = " ".join(str(error).split())
            raise AdapterError(
                f"The bundle's LoRA could not be put on this {type(model).__name__}: {said}. "
                "Load the base model that the bundle names."
            ) from error
        raise


def check_keys(state: Mapping[str, Tensor], known: Collection[str]) -> None:
    """Raise AdapterError, naming one, if ``state`` has keys other than the known ones."""
    unknown = [key for key in state if key not in known]
    if unknown:
        raise AdapterError(
            f"save_pretrained() was given a state_dict with {len(unknown)} keys that this wrapped model does not have, "
            f"such as {unknown[0]!r}, so what of it is the bundle's cannot be told; pass model.state_dict() or a part "
            "of it, or unwrap the model before the state is gathered."
        )


def tuner_layers(model: nn.Module) -> dict[str, Any]:
    """The modules of ``model`` that PEFT put in, by path."""
    from peft.tuners.tuners_utils import BaseTunerLayer

    return {path: module for path, module in model.named_modules() if isinstance(module, BaseTunerLayer)}


def _refuse_merge(*_: Any, **__: Any) -> None:
    """In place of a layer's ``merge``: what PEFT folded into the weights, unwrapping could not take out to the bit."""
    raise AdapterError(
        "merge_adapter() and merge_and_unload() would fold the bundle's LoRA into the weights for good; unwrap the "
        "model first and wrap it again afterwards, or wrap it with merge=True."
    )


def has_adapter(layer: Any, name: str) -> bool:
    """Whether a tuner layer holds the adapter ``name``."""
    return name in _adapters(layer)


def _adapters(layer: Any) -> list[str]:
    return list(layer._all_available_adapter_names())


def _as_list(names: Any) -> list[str]:
    return [names] if isinstance(names, str) else list(names)


def _put(model: nn.Module, path: str, module: nn.Module) -> None:
    parent, _, child = path.rpartition(".")
    setattr(model.get_submodule(parent), child, module)
