"""``--layers auto``: the heads read the layers whose states tell the training pairs apart best, see :mod:`.probe`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from deepguard_plugin.bundle import Bundle

from .config import Recipe
from .errors import PairsError
from .holdout import part
from .pairs import Pair
from .pooled import pooled_states
from .probe import best_layers, probe_layers
from .recipe import override
from .report import Reporter

FOLDS = 5


def with_probed_layers(
    model: Any, tokenizer: Any, pairs: Sequence[Pair], recipe: Recipe, seed: int, reporter: Reporter,
    start: Bundle | None = None,
) -> Recipe:  # fmt: skip
    """``recipe`` with as many layers as it has, chosen on the pairs that LoRA and heads may learn from, of the
    bare model.

    Raises PairsError if these are too few to tell.
    """
    held = part(pairs, recipe, seed, start).groups
    train = [pair for pair in pairs if pair.group not in held]
    states, sides = pooled_states(model, tokenizer, train, max_length=recipe.training.max_length, reporter=reporter)
    try:
        chosen = best_layers(probe_layers(states, sides, FOLDS), len(recipe.heads.layers))
    except ValueError as error:
        raise PairsError(f"--layers auto: {error}; name layers yourself, such as --layers -4,-3,-2,-1") from error
    reporter.say(f"layers {', '.join(map(str, chosen))} tell the sides of the training pairs apart best")
    return override(recipe, {"heads.layers": list(chosen)})
