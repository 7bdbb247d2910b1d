"""Pairs as token ids: prompt and completion are tokenised apart, as when a model completes a prompt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from .diff import token_diff
from .pairs import Pair


@dataclass(frozen=True, kw_only=True)
class EncodedPair:
    """Token ids of one pair. ``shared`` counts the completion tokens that both sides begin with.

    ``prompted`` says that the pair has a prompt. Where a tokenizer begins every text with a token of its own, a pair
    without one has that token for its ``prompt``.

    ``end`` says that the last token of ``chosen`` is an end-of-text token put there to be learned; it is
    always True in ``chosen_changed``. Not ``contrast``: the sides do not differ in security.
    """

    prompt: tuple[int, ...]
    prompted: bool
    chosen: tuple[int, ...]
    rejected: tuple[int, ...]
    chosen_changed: tuple[bool, ...]
    rejected_changed: tuple[bool, ...]
    shared: int
    end: bool
    weight: float
    contrast: bool = True

    @property
    def length(self) -> int:
        """Tokens of prompt, common beginning and both remainders: what a packed row costs."""
        return len(self.prompt) + len(self.chosen) + len(self.rejected) - self.shared


@dataclass(frozen=True)
class Encoded:
    """Encoded pairs, in the order of the pairs kept, and why others were not."""

    pairs: list[EncodedPair]
    too_long: int
    identical: int


def encode(pairs: Sequence[Pair], tokenizer: Any, *, max_length: int, end_token: int | None = None) -> Encoded:
    """Tokenises pairs; skips and counts those with a side over ``max_length`` tokens or two equal sides.

    ``end_token`` is appended to every chosen side that stops at its function's end (:func:`ends_function`).
    """
    kept: list[EncodedPair] = []
    too_long = identical = 0
    for pair in pairs:
        prompt = tuple(tokenizer(pair.prompt)["input_ids"])
        chosen, rejected = (
            tuple(tokenizer(text, add_special_tokens=False)["input_ids"]) for text in (pair.chosen, pair.rejected)
        )
        if chosen == rejected:
            identical += 1
            continue
        diff = token_diff(chosen, rejected)
        end = end_token is not None and ends_function(pair)
        if end_token is not None and end:
            chosen, diff_chosen = (*chosen, end_token), (*diff.chosen, True)
        else:
            diff_chosen = diff.chosen
        if len(prompt) + max(len(chosen), len(rejected)) > max_length:
            too_long += 1
            continue
        kept.append(
            EncodedPair(
                prompt=prompt,
                prompted=pair.prompt != "",
                chosen=chosen,
                rejected=rejected,
                chosen_changed=diff_chosen,
                rejected_changed=diff.rejected,
                shared=diff.shared,
                end=end,
                weight=pair.weight,
                contrast=pair.contrast,
            )
        )
    return Encoded(kept, too_long, identical)


def longest(pairs: Sequence[EncodedPair]) -> EncodedPair:
    """The pair with the longest side. Raises ValueError if there are no pairs."""
    return max(pairs, key=lambda pair: len(pair.prompt) + max(len(pair.chosen), len(pair.rejected)))


def ends_function(pair: Pair) -> bool:
    """Whether the chosen completion was cut at its function's end: it follows a prompt and ends its last
    line.
    """
    return bool(pair.prompt) and pair.chosen.endswith("\n")
