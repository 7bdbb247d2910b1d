"""One security score for each (row, absolute position) of a call: all that is kept of its hidden states.

A mean over the prompt, or over everything so far, is then a function of the table and of how long the
sequence is; a rejected candidate or a replayed prefix overwrites its positions, and a permuted beam takes
its row along.
"""

from __future__ import annotations

import torch
from torch import Tensor

from .errors import UnsupportedModeError


class ScoreTable:
    """Scores (B, known) in [0, 1], float32, with the prompt's mask.

    Args:
        mask: (B, prompt_length), 1 at real tokens; None if all are. Later positions are real.
        empty: the score of a row without a single real token.
    """

    def __init__(self, mask: Tensor | None, empty: float) -> None:
        self._mask = None if mask is None else mask.bool()
        self._scores: Tensor | None = None
        self._empty = empty

    @property
    def known(self) -> int:
        """Positions scored so far."""
        return 0 if self._scores is None else int(self._scores.shape[1])

    @property
    def rows(self) -> int | None:
        """B, or None before anything told it."""
        known = self._scores if self._scores is not None else self._mask
        return None if known is None else int(known.shape[0])

    def write(self, scores: Tensor, start: int) -> None:
        """Set positions start..start+T-1 to ``scores`` (B, T) and forget all behind them."""
        self.check_rows(scores.shape[0], "A forward pass")
        if start > self.known:
            raise UnsupportedModeError(
                f"A forward pass begins at position {start}, but only the first {self.known} positions "
                f"were scored in "
                "this call. Continuing from a cache that an earlier call filled is not supported: pass "
                "the whole "
                "text without past_key_values, or set strength=0."
            )
        fresh = scores.float()
        if self._scores is not None and start:
            fresh = torch.cat((self._scores[:, :start], fresh.to(self._scores.device)), dim=1)
        self._scores = fresh

    def mean(self, length: int) -> Tensor:
        """(B,) mean over the real tokens among the first ``length`` positions."""
        if self._scores is None or length > self.known:
            raise UnsupportedModeError(
                f"Logits of position {length} are to be guided, but only the first {self.known} positions "
                f"were scored: "
                "this way of generating does not run the tokens through the wrapped model first. Set "
                "strength=0 for it."
            )
        scores = self._scores[:, :length]
        if self._mask is None:
            return scores.mean(dim=1)
        real = torch.ones_like(scores)
        width = min(length, self._mask.shape[1])
        real[:, :width] = self._mask[:, :width].to(real)
        count = real.sum(dim=1)
        return torch.where(count > 0, (scores * real).sum(dim=1) / count.clamp(min=1), self._empty)

    def select(self, rows: Tensor) -> None:
        """Keep, repeat or permute rows."""
        if self._scores is not None:
            self._scores = self._scores[rows.to(self._scores.device)]
        if self._mask is not None:
            self._mask = self._mask[rows.to(self._mask.device)]

    def check_rows(self, found: int, who: str) -> None:
        """Raise UnsupportedModeError unless the batch has as many rows as the table."""
        if self.rows is not None and found != self.rows:
            raise UnsupportedModeError(
                f"{who} has {found} rows, the scores of this call are for {self.rows}. A decoding loop "
                f"that drops, "
                "repeats or permutes rows must say so with deepguard_plugin.select_rows(model, indices)."
            )
