"""Which hidden states the heads read: one definition, used to train them and to serve them.

The states are entries of the list that Transformers returns for ``output_hidden_states``, counted from its
end. In that list -2, -3, ... are the outputs of decoder layers, and -1 is the last layer's output *after*
the model's final norm. A forward hook on the last decoder layer would see it before the norm: other
numbers, which heads trained on this list would score at random. So nothing in this project reads hooks'
outputs; everything comes through ``layer_states``.
"""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor


def check_layers(layers: Sequence[int], n_hidden_layers: int | None = None) -> tuple[int, ...]:
    """The layers as a tuple. Raises ValueError unless they are distinct negative indices inside the model's
    list."""
    chosen = tuple(int(i) for i in layers)
    if not chosen or len(set(chosen)) != len(chosen) or any(i >= 0 for i in chosen):
        raise ValueError(f"layers {list(layers)} must be distinct negative indices, such as [-4, -3, -2, -1]")
    if n_hidden_layers is not None and min(chosen) < -n_hidden_layers:
        raise ValueError(
            f"layer {min(chosen)} does not exist in a model of {n_hidden_layers} layers; "
            f"the lowest index is {-n_hidden_layers}"
        )
    return chosen


def layer_states(hidden_states: Sequence[Tensor | None], layers: Sequence[int]) -> Tensor:
    """The chosen entries of ``outputs.hidden_states``, stacked: (N, B, T, H) in the order of ``layers``.

    ``output_hidden_states`` may have been True or a list of indices that contains ``layers``. Raises
    ValueError if an entry was not captured.
    """
    picked: list[Tensor] = []
    for index in check_layers(layers):
        state = hidden_states[index] if -index <= len(hidden_states) else None
        if state is None:
            raise ValueError(
                f"the forward pass captured no hidden state {index} "
                f"(list of {len(hidden_states)}); ask for output_hidden_states={list(layers)}"
            )
        picked.append(state)
    return torch.stack([state.to(picked[0].device) for state in picked])
