"""Token diffs."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from deepguard_trainer.diff import token_diff

TOKENS = st.lists(st.integers(0, 4), min_size=1, max_size=12)


def changed(tokens: list[int], mask: tuple[bool, ...]) -> list[int]:
    return [token for token, mark in zip(tokens, mask, strict=True) if mark]


def test_a_replacement_is_changed_on_both_sides() -> None:
    diff = token_diff([1, 2, 3, 9], [1, 2, 4, 9])
    assert (diff.shared, diff.chosen, diff.rejected) == (
        2,
        (False, False, True, False),
        (False, False, True, False),
    )


def test_where_the_sides_part_the_next_token_is_changed_on_both_even_for_an_insertion() -> None:
    chosen, rejected = [1, 7, 8, 2, 3], [1, 2, 3]
    diff = token_diff(chosen, rejected)
    assert changed(chosen, diff.chosen) == [7, 8]
    assert changed(rejected, diff.rejected) == [2]


def test_an_insertion_after_the_sides_have_parted_changes_one_side_only() -> None:
    chosen, rejected = [1, 5, 2, 3, 4, 9, 9], [1, 6, 2, 3, 4]
    diff = token_diff(chosen, rejected)
    assert changed(chosen, diff.chosen) == [5, 9, 9]
    assert changed(rejected, diff.rejected) == [6]


def test_a_side_that_is_the_beginning_of_the_other_has_no_changed_token() -> None:
    diff = token_diff([1, 2, 3], [1, 2])
    assert (diff.shared, diff.chosen, diff.rejected) == (2, (False, False, True), (False, False))


def test_equal_sides_have_nothing_changed() -> None:
    diff = token_diff([1, 2], [1, 2])
    assert (diff.shared, any(diff.chosen), any(diff.rejected)) == (2, False, False)


@given(TOKENS, TOKENS)
def test_unchanged_tokens_are_a_common_subsequence_but_for_the_parting_token(
    chosen: list[int], rejected: list[int]
) -> None:
    diff = token_diff(chosen, rejected)
    assert len(diff.chosen) == len(chosen)
    assert len(diff.rejected) == len(rejected)
    assert chosen[: diff.shared] == rejected[: diff.shared]
    kept = [
        [t for i, (t, mark) in enumerate(zip(side, mask, strict=True)) if not mark and i != diff.shared]
        for side, mask in ((chosen, diff.chosen), (rejected, diff.rejected))
    ]
    shorter, longer = sorted(kept, key=len)
    rest = iter(longer)
    assert len(longer) - len(shorter) <= 1
    assert all(token in rest for token in shorter)
    if chosen != rejected:
        for side, mask in ((chosen, diff.chosen), (rejected, diff.rejected)):
            assert len(side) == diff.shared or mask[diff.shared]
