"""One security score for each (row, position of that row) of a call: all that is kept of its hidden states.

A mean over the prompt, or over everything so far, is then a function of the table and of how long the
sequence is; a rejected candidate or a replayed prefix overwrites its positions, a permuted beam takes its
row along, and a row that enters late begins where its prompt was placed.
"""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor

from .errors import UnsupportedModeError


class ScoreTable:
    """Scores (B, widest) in [0, 1], float32, with the prompt's mask (B, prompt_length).

    Positions are a row's own, its left padding included. They are the batch's columns until a row enters
    late: ``_begins`` holds the column at which each row's position 0 stands.

    Args:
        mask: (B, prompt_length), 1 at real tokens; None if all are. Later positions are real.
        empty: the score of a row without a single real token.
    """

    def __init__(self, mask: Tensor | None, empty: float) -> None:
        self._mask = None if mask is None else mask.bool()
        self._scores: Tensor | None = None
        self._empty = empty
        self._ends: list[int] = []  # positions scored so far, row by row
        self._begins: list[int] = []
        self._prompts: tuple[Tensor | None, Tensor | None, list[int]] = (None, None, [])

    @property
    def known(self) -> int:
        """Positions scored so far in every row."""
        return min(self._ends, default=0)

    @property
    def rows(self) -> int | None:
        """B, or None before anything told it."""
        known = self._scores if self._scores is not None else self._mask
        return None if known is None else int(known.shape[0])

    def write(self, scores: Tensor, start: int) -> None:
        """Set columns start..start+T-1 to ``scores`` (B, T) and forget all behind them."""
        rows, length = scores.shape
        self.check_rows(rows, "A forward pass")
        begins = self._begins or [0] * rows
        starts = [start - begin for begin in begins]
        if any(at > end for at, end in zip(starts, self._ends or [0] * rows, strict=True)):
            raise UnsupportedModeError(
                f"A forward pass begins at position {start}, but only the first {self.known} positions "
                f"were scored in "
                "this call. Continuing from a cache that an earlier call filled is not supported: pass "
                "the whole "
                "text without past_key_values, or set strength=0."
            )
        fresh = scores.float()
        if self._scores is not None and max(starts):
            fresh = _behind(self._scores.to(fresh.device), fresh, starts)
        self._scores, self._begins = fresh, begins
        self._ends = [at + length for at in starts]

    def keep_prompts(self) -> None:
        """What is known now is what a row of each prompt enters with."""
        self._prompts = (self._scores, self._mask, self._ends)

    def means(self, lengths: Sequence[int]) -> Tensor:
        """(B,) mean over the real tokens among the first ``lengths[r]`` positions of row r."""
        if self._scores is None or any(n > end for n, end in zip(lengths, self._ends, strict=True)):
            raise UnsupportedModeError(
                f"Logits of position {max(lengths, default=0)} are to be guided, but only the first {self.known} "
                f"positions were scored: "
                "this way of generating does not run the tokens through the wrapped model first. Set "
                "strength=0 for it."
            )
        longest = max(lengths)
        scores = self._scores[:, :longest]
        if self._mask is None and min(lengths) == longest:
            return scores.mean(dim=1)
        real = torch.ones_like(scores)
        if min(lengths) < longest:
            real = (torch.arange(longest) < torch.tensor(lengths)[:, None]).to(scores)
        if self._mask is not None:
            width = min(longest, self._mask.shape[1])
            real[:, :width] *= self._mask[:, :width].to(real)
        count = real.sum(dim=1)
        return torch.where(count > 0, (scores * real).sum(dim=1) / count.clamp(min=1), self._empty)

    def begins(self, rows: int) -> list[int]:
        """The column of position 0 of each of the batch's ``rows`` rows."""
        self.check_rows(rows, "The logits processor's batch")
        return self._begins or [0] * rows

    def select(self, rows: Tensor, length: int | None = None, dropped: int = 0) -> None:
        """Keep, repeat or permute rows; ``rows`` from B on are prompts (`keep_prompts`), which end at column
        ``length``. The first ``dropped`` columns are gone.
        """
        count = self.rows
        if count is None:
            return
        chosen, (scores, mask, ends) = rows.tolist(), self._prompts
        fresh = [index - count for index in chosen if index >= count]
        if fresh and (scores is None or length is None or max(fresh) >= len(ends)):
            raise UnsupportedModeError(
                f"select_rows was given row {count + max(fresh)} of {count} rows and {len(ends)} prompts; a prompt's "
                "row can enter only after the prefill, and with length="
            )
        if self._scores is not None:
            if fresh:
                assert scores is not None
                wide = max(self._scores.shape[1], scores.shape[1])
                self._scores = torch.cat([_widened(self._scores, wide), _widened(scores, wide)])
            self._scores = self._scores[rows.to(self._scores.device)]
        if self._mask is not None:
            if fresh:
                assert mask is not None
                self._mask = torch.cat([self._mask, mask])
            self._mask = self._mask[rows.to(self._mask.device)]
        known, begins = self._ends or [0] * count, self._begins or [0] * count
        self._begins = [(begins[i] - dropped) if i < count else (length or 0) - ends[i - count] for i in chosen]
        self._ends = [known[i] if i < count else ends[i - count] for i in chosen] if self._ends else []

    def check_rows(self, found: int, who: str) -> None:
        """Raise UnsupportedModeError unless the batch has as many rows as the table."""
        if self.rows is not None and found != self.rows:
            raise UnsupportedModeError(
                f"{who} has {found} rows, the scores of this call are for {self.rows}. A decoding loop "
                f"that drops, "
                "repeats or permutes rows must say so with deepguard_plugin.select_rows(model, indices)."
            )


def _behind(scores: Tensor, fresh: Tensor, starts: Sequence[int]) -> Tensor:
    """``scores`` (B, W) with ``fresh`` (B, T) from position ``starts[r]`` of row r on."""
    first, length = starts[0], fresh.shape[1]
    if all(start == first for start in starts):
        return torch.cat((scores[:, :first], fresh), dim=1)
    places = torch.tensor(starts)[:, None] + torch.arange(length)
    wide = _widened(scores, max(starts) + length).clone()
    return wide.scatter_(1, places.to(wide.device), fresh)


def _widened(scores: Tensor, width: int) -> Tensor:
    """``scores`` (B, W) with zeros behind, at least ``width`` wide."""
    return torch.nn.functional.pad(scores, (0, max(0, width - scores.shape[1])))
