"""Transformers' capture hooks, which the first request for hidden states leaves on a model; unwrapping removes them.

They change no output, but a model that has them cannot be pickled.
"""

from __future__ import annotations

from torch import nn
from transformers.utils import output_capturing

_MARK = "_output_capturing_hooks_installed"  # the attribute of a module that has its hooks


def captures(model: nn.Module) -> bool:
    """Whether any part of the model has the hooks."""
    return any(_MARK in vars(module) for module in model.modules())


def forget_captures(model: nn.Module) -> None:
    """Take the hooks off; the next request for hidden states would put them back."""
    for module in model.modules():
        vars(module).pop(_MARK, None)
        for key, hook in list(module._forward_hooks.items()):
            if getattr(hook, "__module__", None) == output_capturing.__name__:
                del module._forward_hooks[key]
