"""The rows that decode together: their tokens, keys and values, while finished rows leave and waiting ones enter.

All rows end at the same column and have padding on their left. A row that enters gets the keys and values that its
prompt had after the prefill, placed so that they end where the others do; it costs no forward pass. It takes the place
of a finished row, so nothing else moves; columns in which no row has a token left are cut off now and then.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import torch
from torch import Tensor
from torch.nn.functional import pad
from transformers import Cache
from transformers.cache_utils import DynamicLayer, DynamicSlidingWindowLayer

#: Columns that a buffer has to spare when it is made, and empty ones that may stand on its left.
SPARE = 64


class Slots:
    """A batch between two tokens: ``ids`` (B, columns) and ``logits`` (B, V) of what comes next.

    It begins with one row for each prompt. ``moved(model, sources, length=..., dropped=...)`` is told about every
    change of rows, as `deepguard_plugin.select_rows`.
    """

    def __init__(self, model: Any, ids: Tensor, kwargs: dict[str, Any], moved: Callable[..., None]) -> None:
        self._model, self._moved = model, moved
        self.enters = _give_slots(kwargs.get("past_key_values"))
        outputs = model(**model.prepare_inputs_for_generation(ids, is_first_iteration=True, **kwargs), return_dict=True)
        self._kwargs = model._update_model_kwargs_for_generation(outputs, kwargs)
        if self._kwargs.get("attention_mask") is None:  # generate() leaves it out where nothing is padded
            self._kwargs["attention_mask"] = ids.new_ones(len(ids), ids.shape[1] + 1)
        self.ids, self.logits = ids, outputs.logits[:, -1]
        self._prompts = self._columns() | {"ids": ids}
        self._prompt_logits = self.logits
        if self.enters:
            for layer in self._kwargs["past_key_values"].layers:
                layer.keep_prompts()

    def place(self, sources: Sequence[int]) -> None:
        """The batch goes on with these rows: i < B is the one that is there, B + p begins anew with prompt p.

        Without `enters` prompts can be placed once, at the beginning, when they are the rows.
        """
        count, cache = len(self.ids), self._kwargs["past_key_values"]
        rows = {
            name: _placed(value, self._prompts[name], sources)
            for name, value in (self._columns() | {"ids": self.ids}).items()
        }
        dropped = self._empty(rows) if self.enters else 0
        if self.enters:
            for layer in cache.layers:
                layer.place(sources, dropped)
        else:
            cache.batch_select_indices(torch.tensor([s % count for s in sources], device=self.ids.device))
        rows = {name: value[:, dropped:] for name, value in rows.items()}
        self.ids = rows.pop("ids")
        self._kwargs |= rows
        self.logits = _taken(self.logits, self._prompt_logits, sources)
        self._moved(self._model, list(sources), length=self.ids.shape[1], dropped=dropped)

    def step(self, tokens: Tensor) -> None:
        """Append ``tokens`` (B,) and compute what comes next."""
        model = self._model
        self.ids = torch.cat([self.ids, tokens[:, None]], dim=-1)
        inputs = model.prepare_inputs_for_generation(self.ids, next_sequence_length=1, **self._kwargs)
        outputs = model(**inputs, return_dict=True)
        self._kwargs = model._update_model_kwargs_for_generation(outputs, self._kwargs)
        self.logits = outputs.logits[:, -1]

    def _columns(self) -> dict[str, Tensor]:
        """generate()'s tensors with an entry for each row and column: the mask, positions, kinds of tokens."""
        return {
            name: value
            for name, value in self._kwargs.items()
            if isinstance(value, Tensor) and value.dim() == 2 and len(value) == len(self.ids)
        }

    def _empty(self, rows: dict[str, Tensor]) -> int:
        """How many columns on the left to cut off, so that every prompt still fits: none unless it is worth it."""
        first = int(rows["attention_mask"].argmax(dim=1).min())
        found = min(first, rows["ids"].shape[1] - self._prompts["ids"].shape[1])
        return found if found >= SPARE else 0


class SlotLayer(DynamicLayer):
    """One layer's keys and values (B, heads, columns, width) in buffers with columns to spare.

    It keeps all columns of a layer with a sliding window too: the model's mask hides what lies before the window.
    """

    def __init__(self, is_sliding: bool) -> None:
        super().__init__()
        self.is_sliding = is_sliding
        self.keys: Tensor
        self.values: Tensor
        self._columns = 0
        self._buffers: tuple[Tensor, ...] = ()
        self._prompts: tuple[Tensor, ...] = ()

    def update(self, key_states: Tensor, value_states: Tensor, *args: Any, **kwargs: Any) -> tuple[Tensor, Tensor]:
        """Append the columns of (B, heads, T, width)."""
        start, self._columns = self._columns, self._columns + key_states.shape[-2]
        if not self.is_initialized:
            self.lazy_initialization(key_states, value_states)
            self._buffers = tuple(_buffer(states, 0) for states in (key_states, value_states))
        elif self._columns > self._buffers[0].shape[-2]:
            self._buffers = tuple(_buffer(states, key_states.shape[-2]) for states in (self.keys, self.values))
        for buffer, states in zip(self._buffers, (key_states, value_states), strict=True):
            buffer[:, :, start : self._columns] = states
        return self._shown()

    def keep_prompts(self) -> None:
        """What is here now is what rows enter with."""
        self._prompts = tuple(states.clone() for states in (self.keys, self.values) if self.is_initialized)

    def place(self, sources: Sequence[int], dropped: int) -> None:
        """As `Slots.place`; ``dropped`` columns on the left are given up."""
        if not self.is_initialized:  # the model reads another layer's keys instead
            return
        count = len(self.keys)
        if dropped or len(sources) != count or any(j != s < count for j, s in enumerate(sources)):
            rows = torch.tensor([s if s < count else 0 for s in sources], device=self.keys.device)
            self._columns -= dropped
            kept = (states[:, :, dropped:].index_select(0, rows) for states in (self.keys, self.values))
            self._buffers = tuple(_buffer(states, 0) for states in kept)
        fresh = [j for j, s in enumerate(sources) if s >= count]
        which = torch.tensor([sources[j] - count for j in fresh], dtype=torch.long, device=self.keys.device)
        for buffer, prompts in zip(self._buffers, self._prompts, strict=True) if fresh else ():
            # What stands before the prompt is another row's, and masked.
            buffer[fresh, :, self._columns - prompts.shape[-2] : self._columns] = prompts[which]
        self._shown()

    def get_mask_sizes(self, query_length: int) -> tuple[int, int]:
        """How many columns a query of this length may attend to, and the first one's number."""
        return self._columns + query_length, 0

    def get_seq_length(self) -> int:
        """How many columns are filled."""
        return self._columns

    def _shown(self) -> tuple[Tensor, Tensor]:
        self.keys, self.values = (buffer[:, :, : self._columns] for buffer in self._buffers)
        return self.keys, self.values


def rows_can_enter(cache: Any) -> bool:
    """Whether all layers of an empty cache keep keys and values by column, and nothing else (a recurrent state)."""
    plain = (DynamicLayer, DynamicSlidingWindowLayer)
    return isinstance(cache, Cache) and bool(cache.layers) and all(type(layer) in plain for layer in cache.layers)


def _give_slots(cache: Any) -> bool:
    """Turn an empty cache's layers into slots, where rows can enter."""
    if not rows_can_enter(cache):
        return False
    cache.layers = [SlotLayer(sliding) for sliding in cache.is_sliding]
    return True


def _buffer(states: Tensor, more: int) -> Tensor:
    """A buffer with the columns of ``states`` and room for ``more`` and SPARE ones behind."""
    rows, heads, columns, width = states.shape
    buffer = states.new_empty(rows, heads, columns + more + SPARE, width)
    buffer[:, :, :columns] = states
    return buffer


def _placed(value: Tensor, prompts: Tensor, sources: Sequence[int]) -> Tensor:
    """Rows of ``value`` (B, W), and behind them those of ``prompts`` (P, narrower) with zeros on their left."""
    wide = pad(prompts, (value.shape[1] - prompts.shape[1], 0))
    return torch.cat([value, wide])[torch.tensor(sources, device=value.device)]


def _taken(value: Tensor, prompts: Tensor, sources: Sequence[int]) -> Tensor:
    """Rows of ``value`` (B, V), and behind them those of ``prompts`` (P, V): without copying both together."""
    count = len(value)
    fresh = [j for j, s in enumerate(sources) if s >= count]
    taken = value[torch.tensor([s if s < count else 0 for s in sources], device=value.device)]
    taken[fresh] = prompts[[sources[j] - count for j in fresh]]
    return taken
