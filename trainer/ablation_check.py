"""Whether the builds of an ablation can begin: asked of all rows before the first of them, which may take hours."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import chdir

from click import ClickException

from .ablation import Ablation, Row
from .errors import TrainerError


def check_builds(ablation: Ablation, rows: Iterable[Row]) -> None:
    """Raises TrainerError naming the first row with options, a recipe or pairs that its build would refuse."""
    with chdir(ablation.folder):
        for name, words in ((row.name, row.build) for row in rows if row.build is not None):
            try:
                _check(words)
            except ClickException as error:
                raise TrainerError(f"row {name!r}: {error.format_message()}") from error
            except TrainerError as error:
                raise TrainerError(f"row {name!r}: {error}") from error


def _check(words: tuple[str, ...]) -> None:
    """Raises what `dg-bundle build` does with these words before it builds; called in the folder where it will run."""
    from .cli import build_command
    from .cli_changes import recipe_of
    from .pairs import PairSource

    given = build_command.make_context("build", ["--base", "any", "--out", ".", *words]).params
    recipe_of(**given)
    for text in given["pairs"]:
        PairSource.parse(text).content  # noqa: B018 - raises for a file that cannot be read
