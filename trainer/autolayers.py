"""``--layers auto``: the heads read the layers whose states tell the training pairs apart best, see :mod:`.probe`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from deepguard_plugin.bundle import Bundle

from .config import Recipe
from .errors import PairsError
from .pairs import Pair
from .pooled import pooled_states
from .probe import best_layers, probe_layers
from .recipe import override
from .report import Reporter
from .split import split
from .start import held_groups, trained_groups

FOLDS = 5


def with_probed_layers(
    model: Any, tokenizer: Any, pairs: Sequence[Pair], recipe: Recipe, seed: int, reporter: Reporter,
    start: Bundle | None = None,
) -> Recipe:  # fmt: skip
    """``recipe`` with as many layers as it has, chosen on the pairs that will be trained on, of the bare model.

    Raises PairsError if these are too few to tell.
    """
    train, _ = split(
        pairs, recipe.training.holdout, seed, first=held_groups(start), trained=trained_groups(start)
    )  # fmt: skip
    states, sides = pooled_states(model, tokenizer, train, max_length=recipe.training.max_length, reporter=reporter)
    try:
        chosen = best_layers(probe_layers(states, sides, FOLDS), len(recipe.heads.layers))
    except ValueError as error:
        raise PairsError(f"--layers auto: {error}; name layers yourself, such as --layers -4,-3,-2,-1") from error
    reporter.say(f"layers {', '.join(map(str, chosen))} tell the sides of the training pairs apart best")
    return override(recipe, {"heads.layers": list(chosen)})
