"""Micro-batches of pairs: rows to run through the backbone, and the sites whose next-token laws are needed.

The two sides of a pair begin alike, and so do all completions of one prompt. A *packed* row therefore holds the sides
of all pairs of one prompt as a tree: each beginning once, with positions and an attention mask under which a token sees
nothing but what leads to it. That is the same function at fewer positions. Where a model does not honour such a mask
(recurrent layers, say) rows are *plain*: two to a pair, ordinary causal attention.

A *site* is a position whose next token is predicted: only completion tokens are, prompts are not. Sites of
the common beginning belong to both sides of their pair and are counted once.

Axes: R rows, T positions in a row, S sites, B pairs, C longest side.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from math import ceil
from typing import Any, Self

import torch
from torch import Tensor

from .encode import EncodedPair

CHOSEN, REJECTED, BOTH = 1, -1, 0


@dataclass(frozen=True, kw_only=True)
class Sites:
    """Predicted tokens. Every field is (S,)."""

    position: Tensor  # int64 into the R*T flattened positions: where the prediction is made
    target: Tensor  # int64, the token that follows
    pair: Tensor  # int64, row of the pair in the micro-batch
    side: Tensor  # int64: CHOSEN, REJECTED or BOTH
    changed: Tensor  # bool
    end: Tensor  # bool, the taught end-of-text token

    def __len__(self) -> int:
        return int(self.position.shape[0])

    @property
    def on_chosen(self) -> Tensor:
        """(S,) bool: on the chosen side, those of the common beginning included."""
        return self.side != REJECTED


@dataclass(frozen=True, kw_only=True)
class Sides:
    """Which flattened positions make up one side of each pair; a taught end-of-text token is left out, and so is the
    token that a tokenizer puts before a side without a prompt.

    The heads read these and the prior counts them; neither should learn that an end is secure.
    """

    position: Tensor  # (B, C) int64, 0 where padded
    mask: Tensor  # (B, C) bool, True at real tokens
    changed: Tensor  # (B, C) bool
    prompt: Tensor  # (B, C) bool, True at the prompt's tokens
    token: Tensor  # (B, C) int64


@dataclass(frozen=True, kw_only=True)
class Rows:
    """What a forward pass is given. ``attention`` is (R, 1, T, T) bool in packed rows, (R, T) int64 in plain ones."""

    input_ids: Tensor  # (R, T)
    position_ids: Tensor  # (R, T)
    attention: Tensor

    def to(self, device: torch.device) -> Self:
        """The same rows, and all that comes with them, on ``device``."""
        return _moved(self, device)


@dataclass(frozen=True, kw_only=True)
class MicroBatch(Rows):
    """B pairs as R rows."""

    sites: Sites
    chosen: Sides
    rejected: Sides
    weight: Tensor  # (B,) float32
    contrast: Tensor  # (B,) bool: the sides differ in security, which heads and prior learn from no other pair


def bucket(pairs: Sequence[EncodedPair], size: int) -> list[list[EncodedPair]]:
    """Micro-batches of at most ``size`` pairs, longest first (so memory peaks at once).

    Pairs of one prompt go together, shared out evenly; pairs without a prompt go with those of similar length.
    """
    prompts: dict[tuple[int, ...] | None, list[EncodedPair]] = {}
    for pair in sorted(pairs, key=lambda pair: pair.length, reverse=True):
        prompts.setdefault(pair.prompt if pair.prompted else None, []).append(pair)
    found: list[list[EncodedPair]] = []
    for prompt, group in prompts.items():
        parts = ceil(len(group) / size)
        each = size if prompt is None else ceil(len(group) / parts)
        found += [group[start : start + each] for start in range(0, len(group), each)]
    return sorted(found, key=lambda group: group[0].length, reverse=True)


def collate(pairs: Sequence[EncodedPair], *, packed: bool, pad_id: int = 0) -> MicroBatch:
    """Builds the tensors of one micro-batch. Raises ValueError on an empty list."""
    if not pairs:
        raise ValueError("collate got no pairs; expected at least one")
    rows: list[Tree] = []
    rows_of: dict[tuple[int, ...], int] = {}
    places: list[tuple[list[tuple[int, int]], list[tuple[int, int]]]] = []  # per pair and side: (row, column)
    for number, pair in enumerate(pairs):
        sides: list[list[tuple[int, int]]] = []
        for side, completion in enumerate((pair.chosen, pair.rejected)):
            # Pairs without a prompt have nothing in common: one row each.
            key = (pair.prompt if pair.prompted else (-1, number)) if packed else (-1, number, side)
            row = rows_of.setdefault(key, len(rows))
            if row == len(rows):
                rows.append(Tree())
            sides.append([(row, column) for column in rows[row].add((*pair.prompt, *completion))])
        places.append((sides[0], sides[1]))
    laid = rows_of_trees(rows, packed=packed, pad_id=pad_id)
    width = laid.input_ids.shape[1]
    return MicroBatch(
        input_ids=laid.input_ids,
        position_ids=laid.position_ids,
        attention=laid.attention,
        sites=_sites(pairs, places, width, packed),
        chosen=_sides(pairs, places, width, 0),
        rejected=_sides(pairs, places, width, 1),
        weight=torch.tensor([pair.weight for pair in pairs], dtype=torch.float32),
        contrast=torch.tensor([pair.contrast for pair in pairs]),
    )


def rows_of_trees(trees: Sequence[Tree], *, packed: bool, pad_id: int = 0) -> Rows:
    """A row for each tree, padded to the longest. Trees of plain rows hold one sequence each."""
    width = max(len(tree.tokens) for tree in trees)
    if packed:
        attention = torch.stack([tree.mask(width) for tree in trees])[:, None]
    else:
        lengths = torch.tensor([len(tree.tokens) for tree in trees])
        attention = (torch.arange(width) < lengths[:, None]).long()
    return Rows(
        input_ids=torch.tensor([tree.tokens + [pad_id] * (width - len(tree.tokens)) for tree in trees]),
        position_ids=torch.tensor([tree.depths + [0] * (width - len(tree.depths)) for tree in trees]),
        attention=attention,
    )


class Tree:
    """Token sequences laid out in one row: a column for each different beginning, parents before children."""

    def __init__(self) -> None:
        self.tokens: list[int] = []
        self.depths: list[int] = []
        self._parents: list[int] = []
        self._children: dict[tuple[int, int], int] = {}  # (parent's column or -1, token) -> column

    def add(self, sequence: Sequence[int]) -> list[int]:
        """The column of each token of ``sequence``."""
        columns: list[int] = []
        parent = -1
        for depth, token in enumerate(sequence):
            column = self._children.setdefault((parent, token), len(self.tokens))
            if column == len(self.tokens):
                self.tokens.append(token)
                self.depths.append(depth)
                self._parents.append(parent)
            columns.append(column)
            parent = column
        return columns

    def mask(self, width: int) -> Tensor:
        """(width, width) bool: which keys a query sees. Padding sees itself, so that no row of the softmax is empty."""
        sees = torch.eye(width, dtype=torch.bool)
        for column, parent in enumerate(self._parents):
            if parent >= 0:
                sees[column] |= sees[parent]
        return sees


def _moved(part: Any, device: torch.device) -> Any:
    """A tensor, or a dataclass of tensors and such dataclasses, on ``device``."""
    if isinstance(part, Tensor):
        return part.to(device)
    return replace(part, **{field.name: _moved(getattr(part, field.name), device) for field in fields(part)})


def _sites(
    pairs: Sequence[EncodedPair],
    places: Sequence[tuple[list[tuple[int, int]], list[tuple[int, int]]]],
    width: int,
    packed: bool,
) -> Sites:
    rows: list[tuple[int, int, int, int, bool, bool]] = []
    for number, (pair, (left, right)) in enumerate(zip(pairs, places, strict=True)):
        start = len(pair.prompt)
        for side, place, tokens, changed in (
            (CHOSEN, left, pair.chosen, pair.chosen_changed),
            (REJECTED, right, pair.rejected, pair.rejected_changed),
        ):
            for index, token in enumerate(tokens):
                shared = packed and index < pair.shared
                if start + index == 0 or (shared and side == REJECTED):
                    continue  # nothing predicts the very first token; the common beginning is counted once
                row, column = place[start + index - 1]
                end = pair.end and side == CHOSEN and index == len(tokens) - 1
                rows.append((row * width + column, token, number, BOTH if shared else side, changed[index], end))
    columns = list(zip(*rows, strict=True)) if rows else [()] * 6
    position, target, number_, side_ = (torch.tensor(column, dtype=torch.int64) for column in columns[:4])
    return Sites(
        position=position, target=target, pair=number_, side=side_,
        changed=torch.tensor(columns[4], dtype=torch.bool), end=torch.tensor(columns[5], dtype=torch.bool),
    )  # fmt: skip


def _sides(
    pairs: Sequence[EncodedPair],
    places: Sequence[tuple[list[tuple[int, int]], list[tuple[int, int]]]],
    width: int,
    which: int,
) -> Sides:
    kept = [
        slice(0 if pair.prompted else len(pair.prompt), len(place[which]) - (pair.end and which == 0))
        for pair, place in zip(pairs, places, strict=True)
    ]
    flat = [
        [row * width + column for row, column in place[which][keep]] for place, keep in zip(places, kept, strict=True)
    ]
    longest = max(len(row) for row in flat)
    lengths = torch.tensor([len(row) for row in flat])
    span = torch.arange(longest)
    prompts = torch.tensor([len(pair.prompt) if pair.prompted else 0 for pair in pairs])
    changed, tokens = [], []
    for pair, keep in zip(pairs, kept, strict=True):
        mine = (pair.rejected, pair.rejected_changed) if which else (pair.chosen, pair.chosen_changed)
        tokens.append([*pair.prompt, *mine[0]][keep])
        changed.append([*[False] * len(pair.prompt), *mine[1]][keep])
    return Sides(
        position=torch.tensor([row + [0] * (longest - len(row)) for row in flat]),
        mask=span < lengths[:, None],
        changed=torch.tensor([row + [False] * (longest - len(row)) for row in changed]),
        prompt=span < prompts[:, None],
        token=torch.tensor([row + [0] * (longest - len(row)) for row in tokens]),
    )
