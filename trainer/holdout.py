"""What a build learns from and what it keeps away from everything that learns: LoRA, heads and the choice of layers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from deepguard_plugin.bundle import Bundle

from .config import Recipe
from .errors import PairsError
from .pairs import Pair
from .split import split
from .start import held_groups, trained_groups


@dataclass(frozen=True, kw_only=True)
class Parted:
    """The pairs of a build, by what is done with them.

    Attributes:
        train: what the LoRA learns from. held: what epoch and strength are chosen on.
        groups: nothing may learn from these. Beside the groups of ``held`` they are those that an earlier round held
            out and that these pairs lack, or have as twins alone: a later round has to hold them out still.
    """

    train: list[Pair]
    held: list[Pair]
    groups: frozenset[str]


def part(pairs: Sequence[Pair], recipe: Recipe, seed: int, start: Bundle | None) -> Parted:
    """``pairs`` with their twins as the recipe has them, split as ``start`` allows.

    Raises PairsError if that leaves nothing to train on.
    """
    weighed, before = with_twins(pairs, recipe.training.twins), held_groups(start)
    train, held = split(weighed, recipe.training.holdout, seed, first=before, trained=trained_groups(start))
    if start is not None and not train:
        raise PairsError(
            f"all {len(held)} pairs are of groups that {start.path.name} held out, so nothing is left to train on; "
            "give pairs of other scenarios too, or train on these with --holdout 0"
        )
    groups = (before | {pair.group for pair in held}) - {pair.group for pair in train}
    return Parted(train=train, held=held, groups=groups)


def with_twins(pairs: Sequence[Pair], weight: float, key: str = "training.twins") -> list[Pair]:
    """``pairs``, those of kind "twin" with ``weight`` times their own; without them if it is 0.

    Raises PairsError if nothing is left.
    """
    kept = [pair for pair in pairs if weight or pair.kind != "twin"]
    kept = [replace(pair, weight=pair.weight * weight) if pair.kind == "twin" else pair for pair in kept]
    if pairs and not kept:
        raise PairsError(
            f"all {len(pairs)} pairs are hand-written twins, which this recipe leaves out ({key} = 0); give "
            f"mined pairs, or build with --set {key}=1"
        )
    return kept
