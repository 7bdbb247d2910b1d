"""What several commands do with their options: ``--set`` as a mapping, the recipe of a build, ``--quiet`` as silence,
the range of seeds, and the base model where ``--base`` is left out.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import click

from .errors import ModelError, TrainerError

if TYPE_CHECKING:
    from deepguard_plugin.bundle import Bundle

    from .config import Recipe

SEED = click.IntRange(-(2**63), 2**64 - 1)  # what PyTorch's generators take
AUTO = "auto"
#: Options of ``build`` that stand for a value of the recipe.
_SHORTCUTS = {
    "epochs": "training.epochs", "learning_rate": "training.learning_rate", "max_length": "training.max_length",
    "holdout": "training.holdout", "layers": "heads.layers",
}  # fmt: skip


def parse_changes(changes: tuple[str, ...]) -> dict[str, str]:
    """``SECTION.KEY=VALUE`` texts as a mapping. Raises TrainerError for one without ``=``."""
    broken = [text for text in changes if "=" not in text]
    if broken:
        raise TrainerError(f"--set {', '.join(broken)}: expected SECTION.KEY=VALUE, such as lora.rank=8")
    return {text.partition("=")[0].strip(): text.partition("=")[2].strip() for text in changes}


def recipe_of(recipe_name: str, changes: tuple[str, ...], **options: Any) -> Recipe:
    """The recipe that these options of ``build`` ask for; those that say nothing of it may be among them.

    Raises TrainerError as `.recipe` does.
    """
    from . import recipe as recipes

    given = {key: options[name] for name, key in _SHORTCUTS.items() if options[name] not in (None, AUTO)}
    return recipes.override(recipes.load(recipe_name), given | parse_changes(changes))


def base_of(bundle: Bundle, base: str | None) -> str:
    """``base``, or what the bundle calls its base model. Raises ModelError where nothing here is called so."""
    from deepguard_plugin.errors import ModelNotFoundError
    from deepguard_plugin.models import resolve

    if base is not None:
        return base
    try:
        resolve(bundle.base_model)
    except ModelNotFoundError as error:
        raise ModelError(
            f"{bundle.path} names its base model {bundle.base_model!r}; say with --base where that lies. {error}"
        ) from error
    return bundle.base_model


@contextmanager
def hushed(quiet: bool = True) -> Iterator[None]:
    """Keeps Transformers from drawing progress bars of its own, if ``quiet``."""
    from transformers.utils import logging

    before = logging.is_progress_bar_enabled()
    if quiet:
        logging.disable_progress_bar()
    try:
        yield
    finally:
        if before:
            logging.enable_progress_bar()
