"""Finds, checks and overrides recipes: the TOML files in ``recipes/``, or a file of your own.

A file that says ``extends = "verified"`` need only hold what it has otherwise than that shipped recipe. All problems of
a recipe are reported at once, and an unknown key names the one that was probably meant.
"""

from __future__ import annotations

import math
import tomllib
from collections.abc import Mapping
from dataclasses import fields
from importlib.resources import files
from pathlib import Path
from typing import Any, Literal, get_args, get_origin, get_type_hints

from .config import SECTIONS, Recipe, near
from .errors import RecipeError
from .pairs import EXPECTED_WEIGHT, is_weight


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
        try:
            text = path.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise RecipeError(f"recipe file {name}: {error}; expected TOML in UTF-8") from error
        return _parse(path.stem, text, name)
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
    extended = nested.pop("extends", None)
    if extended is not None:
        if extended not in shipped():
            raise RecipeError(f"recipe file {where} extends {extended!r}; expected one of: {', '.join(shipped())}")
        if extended == name:
            raise RecipeError(f"recipe file {where} extends itself; give it another name")
        nested = _over(as_dict(load(extended)), nested)
    return from_dict(name, nested)


def _over(below: Mapping[str, Any], nested: Mapping[str, Any]) -> dict[str, Any]:
    """``nested`` laid over the recipe ``below``, key by key."""
    merged = dict(below)
    for key, value in nested.items():
        both = isinstance(value, dict) and isinstance(merged.get(key), dict)
        merged[key] = {**merged[key], **value} if both else value
    return merged


def override(recipe: Recipe, values: Mapping[str, Any]) -> Recipe:
    """``recipe`` with ``{"section.key": value}`` changed; values may be text from a command line.

    Raises RecipeError that names every unknown key and every value out of range.
    """
    nested = as_dict(recipe)
    problems = []
    for dotted, value in values.items():
        section, _, key = dotted.partition(".")
        if section not in SECTIONS:
            problems.append(f"{dotted}: no section {section!r}{near(section, SECTIONS)}")
        elif key not in nested[section]:
            problems.append(f"{dotted}: no key {key!r} in [{section}]{near(key, nested[section])}")
        else:
            nested[section][key] = value
    if problems:
        raise RecipeError(f"overrides of recipe {recipe.name!r}: " + "; ".join(problems))
    return from_dict(recipe.name, nested)


def as_dict(recipe: Recipe) -> dict[str, Any]:
    """Plain nested mapping of a recipe, fit for JSON and for :func:`from_dict`."""
    nested: dict[str, Any] = {"description": recipe.description}
    for section in SECTIONS:
        values = getattr(recipe, section)
        nested[section] = {f.name: _plain(getattr(values, f.name)) for f in fields(values)}
    return nested


def from_dict(name: str, nested: Mapping[str, Any]) -> Recipe:
    """Checks and builds a recipe. Raises RecipeError that lists every problem found."""
    problems = [
        f"unknown section [{key}]{near(key, SECTIONS)}"
        for key in nested
        if key not in SECTIONS and key != "description"
    ]
    built: dict[str, Any] = {}
    for section, kind in SECTIONS.items():
        given = nested.get(section, {})
        if not isinstance(given, Mapping):
            problems.append(f"{section} = {given!r}: expected a table [{section}]")
            continue
        hints = get_type_hints(kind)
        values: dict[str, Any] = {}
        for key in given.keys() - hints.keys():
            problems.append(f"[{section}] unknown key {key!r}{near(key, hints)}")
        for key, hint in hints.items():
            if key not in given:
                problems.append(f"[{section}] {key} is missing")
                continue
            try:
                values[key] = _convert(given[key], hint)
            except ValueError as error:
                problems.append(f"[{section}] {key} = {given[key]!r}: {error}")
        problems += [f"[{section}] {text}" for text in _out_of_range(section, values)]
        if values.keys() == hints.keys():
            built[section] = kind(**values)
    if problems:
        raise RecipeError(f"recipe {name!r}: " + "; ".join(problems))
    return Recipe(name=name, description=str(nested.get("description", "")), **built)


def _plain(value: Any) -> Any:
    return list(value) if isinstance(value, tuple) else value


def _convert(value: Any, hint: Any) -> Any:
    """``value`` (TOML or command-line text) as ``hint``; ValueError says what was expected."""
    if get_origin(hint) is Literal:
        if value not in get_args(hint):
            raise ValueError(f"expected one of {', '.join(get_args(hint))}{near(str(value), get_args(hint))}")
        return value
    if get_origin(hint) is tuple:
        items = value.split(",") if isinstance(value, str) else value
        if not isinstance(items, list | tuple) or not items:
            raise ValueError("expected a list with at least one entry")
        return tuple(_convert(item.strip() if isinstance(item, str) else item, get_args(hint)[0]) for item in items)
    if hint is bool:
        word = str(value).lower()
        if word not in ("true", "false"):
            raise ValueError("expected true or false")
        return word == "true"
    if hint is str:
        return str(value)
    if isinstance(value, bool):
        raise ValueError("expected a number")
    try:
        number = float(value)
    except (TypeError, ValueError):
        raise ValueError("expected a number") from None
    if not math.isfinite(number):
        raise ValueError("expected a finite number")
    if hint is int:
        if number != int(number):
            raise ValueError("expected a whole number")
        return int(number)
    return number


def _out_of_range(section: str, values: Mapping[str, Any]) -> list[str]:
    """Problems of sections whose single values are well formed."""
    positive = {
        *(("epochs",) if section == "training" else ()),
        "batch_pairs",
        "accumulation",
        "max_length",
        "rank",
        "alpha",
        "clip",
        "beta",
        "step",
        "ridge",
        "learning_rate",
    }
    shares = {"holdout", "warmup", "dropout"}
    problems = []
    for key, value in values.items():
        if key in positive and value <= 0:
            problems.append(f"{key} = {value}: must be above 0")
        elif key in shares and not 0 <= value < 1:
            problems.append(f"{key} = {value}: must be at least 0 and below 1")
        elif key == "score_floor" and not 0 < value <= 1:
            problems.append(f"{key} = {value}: must be above 0 and at most 1")
        elif key == "twins" and value and not is_weight(value):
            problems.append(f"{key} = {value}: {EXPECTED_WEIGHT}, or 0 to leave them out")
        elif isinstance(value, int | float) and value < 0:
            problems.append(f"{key} = {value}: must not be negative")
        elif section == "heads" and key == "layers" and any(layer >= 0 for layer in value):
            problems.append(f"layers = {list(value)}: must be negative indices, -1 being the last layer")
    if values.get("epochs") and values.get("detach") is False:
        problems.append("epochs > 0: heads trained afterwards pass nothing on to the LoRA; expected detach = true")
    if values.get("objective") == "paper" and values.get("language_tokens") == "changed":
        problems.append('language_tokens = "changed": the paper objective covers all tokens; expected "all"')
    if values.get("objective") == "paper":
        problems += [
            f"{key} = {values[key]}: the paper objective has no such term; expected 0"
            for key in ("preference", "unlikelihood", "end")
            if values.get(key)
        ]
    return problems
