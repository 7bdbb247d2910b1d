"""Finds recipes: the TOML files shipped in ``recipes/``, or a path to one of your own."""

from __future__ import annotations

import tomllib
from importlib.resources import files
from pathlib import Path

from .config import Recipe, from_dict, near
from .errors import RecipeError


def shipped() -> list[str]:
    """Names of the recipes that come with the package."""
    folder = files(__package__).joinpath("recipes")
    return sorted(entry.name.removesuffix(".toml") for entry in folder.iterdir() if entry.name.endswith(".toml"))


def load(name: str) -> Recipe:
    """The recipe called ``name``, or the one in the file ``name`` when it ends in ``.toml``.

    Raises RecipeError for an unknown name (it names the nearest one) and for a file that is no recipe.
    """
    if name.endswith(".toml"):
        path = Path(name)
        if not path.is_file():
            raise RecipeError(f"recipe file {name} does not exist; give a path, or one of: {', '.join(shipped())}")
        return _parse(path.stem, path.read_text(encoding="utf-8"), name)
    known = shipped()
    if name not in known:
        raise RecipeError(f"no recipe {name!r}{near(name, known)}; a path to a .toml file works too")
    text = files(__package__).joinpath("recipes", f"{name}.toml").read_text(encoding="utf-8")
    return _parse(name, text, f"{name}.toml")


def _parse(name: str, text: str, where: str) -> Recipe:
    try:
        nested = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise RecipeError(f"recipe file {where} is not valid TOML: {error}") from error
    return from_dict(name, nested)
