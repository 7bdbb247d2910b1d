"""Joins groups of pairs that have a text in common, so that no split trains on a pair that it holds out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .pairs import Pair

_SCENARIO = "scenario "


def scenario_group(name: str) -> str:
    """The group that pairs of a scenario are of."""
    return _SCENARIO + name


def joined(pairs: Sequence[Pair]) -> list[Pair]:
    """``pairs``, with one group for all groups that continue one prompt by the same text, word for word.

    A pair may be there twice, with its scenario's name and without. The group keeps the name of a scenario if it has
    one, and of several names the first: so bundles that name what they held out still mean it.
    """
    joins: dict[str, str] = {}

    def name(group: str) -> str:
        while group in joins:
            group = joins[group]
        return group

    first: dict[tuple[str, str], str] = {}
    for pair in pairs:
        for text in (pair.chosen, pair.rejected):
            there, here = name(first.setdefault((pair.prompt, text), pair.group)), name(pair.group)
            if there != here:
                kept, other = sorted((there, here), key=_order)
                joins[other] = kept
    return [replace(pair, group=name(pair.group)) if pair.group in joins else pair for pair in pairs]


def _order(group: str) -> tuple[bool, str]:
    return not group.startswith(_SCENARIO), group
