"""Token diff of the two sides of a pair: which tokens of each side are the change.

The paper's data carries character spans; a diff over token ids needs no spans, works for sampled completions
and marks exactly what the model predicts.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher


@dataclass(frozen=True)
class TokenDiff:
    """``shared`` is the length of the common beginning; the masks are True at changed tokens of each side."""

    shared: int
    chosen: tuple[bool, ...]
    rejected: tuple[bool, ...]


def common_prefix(left: Sequence[int], right: Sequence[int]) -> int:
    """Length of the longest common beginning."""
    length = 0
    for a, b in zip(left, right, strict=False):
        if a != b:
            break
        length += 1
    return length


def token_diff(chosen: Sequence[int], rejected: Sequence[int]) -> TokenDiff:
    """Diff of two completions given as token ids (prompt not included).

    Common beginning and end are unchanged; between them difflib's matching blocks are, and the rest is
    changed. The first token after the common beginning is changed on *both* sides even where the diff is a
    pure insertion: both continue the same prefix there, so that token is where the choice between the two is
    made, and it cannot be held to the base model on one side and moved on the other.
    """
    shared = common_prefix(chosen, rejected)
    left, right = list(chosen[shared:]), list(rejected[shared:])
    tail = common_prefix(left[::-1], right[::-1])
    core_left, core_right = left[: len(left) - tail], right[: len(right) - tail]
    changed_left = [True] * len(core_left) + [False] * tail
    changed_right = [True] * len(core_right) + [False] * tail
    for block in SequenceMatcher(None, core_left, core_right, autojunk=False).get_matching_blocks():
        changed_left[block.a : block.a + block.size] = [False] * block.size
        changed_right[block.b : block.b + block.size] = [False] * block.size
    for changed in (changed_left, changed_right):
        if changed and (core_left or core_right):
            changed[0] = True
    return TokenDiff(
        shared=shared,
        chosen=(False,) * shared + tuple(changed_left),
        rejected=(False,) * shared + tuple(changed_right),
    )
