"""What of a bundle's adapter_config.json reaches PEFT: what a plain LoRA consists of, checked, and nothing else.

The file may come from a pull request, and PEFT does as it is told: a key of its configuration names a Python module
to import (``megatron_core``), others rewrite the base weights while the adapter is put on (``init_lora_weights``),
replicate layers, or are regular expressions that can be made to run for ever. So a key is used only if it is listed
here; any other must have the value that it has where nobody set it.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from typing import Any

from torch import Tensor

from .errors import AdapterError

_NAME_SIGNS = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.")


def _names(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(v, str) and v and set(v) <= _NAME_SIGNS for v in value)


def _whole(value: Any, least: int) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= least


def _number(value: Any) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool) and math.isfinite(value)


#: What is passed on: its check, and what is expected in words.
_USED: dict[str, tuple[Callable[[Any], bool], str]] = {
    "r": (lambda v: _whole(v, 1), "a whole number of at least 1"),
    "lora_alpha": (_number, "a finite number"),
    "lora_dropout": (lambda v: _number(v) and 0 <= v < 1, "a number from 0 up to 1"),
    "target_modules": (
        lambda v: v == "all-linear" or (_names(v) and bool(v)),
        'a list of module names, or "all-linear"',
    ),
    "exclude_modules": (lambda v: v is None or _names(v), "a list of module names, or null"),
    "fan_in_fan_out": (lambda v: isinstance(v, bool), "true or false"),
    "use_rslora": (lambda v: isinstance(v, bool), "true or false"),
    "layers_to_transform": (
        lambda v: v is None or _whole(v, 0) or (isinstance(v, list) and all(_whole(i, 0) for i in v)),
        "layer numbers, or null",
    ),
}
#: What has no effect on how the adapter works here.
_LABELS = frozenset(("peft_type", "task_type", "base_model_name_or_path", "revision", "inference_mode", "peft_version",
                     "auto_mapping", "layers_pattern", "qalora_group_size"))  # fmt: skip


def plain_lora(config: Mapping[str, Any], state: Mapping[str, Tensor]) -> dict[str, Any]:
    """The arguments of ``peft.LoraConfig`` for a bundle's ``config``. Raises AdapterError that names the key.

    ``state`` are the adapter's weights: a rank that they do not have is refused before PEFT makes room for it.
    """
    if config.get("peft_type") != "LORA":
        raise AdapterError(f"The bundle's adapter is of type {config.get('peft_type')!r}; only LORA can be attached.")
    unset = _unset()
    odd = sorted(key for key, value in config.items()
                 if key not in _USED and key not in _LABELS and value and value != unset.get(key))  # fmt: skip
    if odd:
        raise AdapterError(
            f"The bundle's adapter sets {', '.join(map(repr, odd))} ({_short(config[odd[0]])}): not a plain LoRA. Only "
            "LoRA matrices that leave the base weights as they are can be attached and taken off again."
        )
    wrong = [f"{key} is {_short(config[key])}, expected {said}"
             for key, (right, said) in _USED.items() if key in config and not right(config[key])]  # fmt: skip
    ranks = {int(tensor.shape[0]) for name, tensor in state.items() if ".lora_A." in name and tensor.dim() == 2}
    if not wrong and ranks - {config.get("r", unset["r"])}:
        wrong = [f"r is {config.get('r', unset['r'])}, and its weights have rank {', '.join(map(str, sorted(ranks)))}"]
    if wrong:
        raise AdapterError(
            f"The bundle's adapter_config.json is not a LoRA configuration that fits: {'; '.join(wrong)}. "
            "Load the base model that the bundle names, or build the bundle again."
        )
    return {key: config[key] for key in _USED if key in config}


def _unset() -> dict[str, Any]:
    """PEFT's values where nobody set any."""
    from peft import LoraConfig

    return dict(LoraConfig().to_dict())


def _short(value: Any) -> str:
    text = " ".join(repr(value).split())
    return text if len(text) <= 60 else text[:57] + "..."
