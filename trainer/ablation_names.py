"""How an ablation's bundles and runs are named: by a hash of all that they are made of.

Words alone will not do, since the base's weights, a recipe, pairs or a suite may be others under the same name: each is
hashed by its content, a recipe as it is resolved. Rows that differ in their measurement alone share a bundle. A Hub id
stands for itself: whether its rows had one model is found out by comparing their runs (:mod:`.ablation_alike`).
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from . import recipe
from .ablation import Ablation, Row
from .errors import TrainerError

BUNDLES, RUNS = "bundles", "runs"
#: Options whose values are files or folders: a row is made anew when one of them changes.
_OF_BUILD, _OF_GATE = ("--pairs", "--from"), ("--suite", "--humaneval")
_OF_MODEL = (".safetensors", ".json", ".jinja", ".model", ".txt")
_DEFAULT_RECIPE = "verified"  # that of `dg-bundle build`


def bundle_folder(ablation: Ablation, row: Row, out: Path) -> Path | None:
    """The folder of the row's bundle, there already or still to be built; None for the bare model."""
    if row.build is None:
        return (ablation.folder / row.bundle).resolve() if row.bundle else None
    made_of = [_recipe(ablation.folder, row.build), *_contents(ablation.folder, row.build, _OF_BUILD)]
    return out.resolve() / BUNDLES / _digest(ablation.base, _base(ablation), *row.build, *made_of)


def run_file(ablation: Ablation, row: Row, out: Path) -> Path:
    """Where the gate's results of a row are kept. Raises TrainerError if a file that this depends on is not there."""
    bundle = bundle_folder(ablation, row, out)
    named = _content(bundle / "bundle.json") if bundle and row.build is None else bundle and bundle.name
    measured_by = _contents(ablation.folder, row.gate, _OF_GATE)
    return out.resolve() / RUNS / f"{_digest(ablation.base, _base(ablation), named, *row.gate, *measured_by)}.json"


def _recipe(folder: Path, words: Sequence[str]) -> dict[str, Any]:
    """The recipe that a build's words change, whole: what it extends is in it."""
    name = [_DEFAULT_RECIPE, *_values(words, ("--recipe",))][-1]
    return recipe.as_dict(recipe.load(str(folder / name) if name.endswith(".toml") else name))


def _base(ablation: Ablation) -> dict[str, str]:
    """The hashes of the base's files by their names; none of a model that is in no folder yet, or a Hub id."""
    from deepguard_plugin.models import alias_folder

    for folder in (ablation.folder / ablation.base, alias_folder(ablation.base)):
        if folder.is_dir():
            return {path.name: _content(path) for path in sorted(folder.iterdir()) if path.suffix in _OF_MODEL}
    return {}


def _values(words: Sequence[str], options: Sequence[str]) -> Iterator[str]:
    """What the words give these options, as ``--option value`` or ``--option=value``, in their order."""
    for word, following in zip(words, [*words[1:], ""], strict=True):
        option, equals, value = word.partition("=")
        if option in options:
            yield value if equals else following


def _contents(folder: Path, words: Sequence[str], options: Sequence[str]) -> list[Any]:
    return [_file_or_folder(folder, value) for value in _values(words, options)]


def _file_or_folder(folder: Path, value: str) -> Any:
    """The hash of what an option names: a file (maybe ``=WEIGHT``), a bundle, or all below a folder; else its text."""
    for name in filter(None, (value, value.rpartition("=")[0])):
        path = folder / name
        if (path / "bundle.json").is_file():  # it has the hashes of the other files
            return _content(path / "bundle.json")
        if path.is_dir():
            files = sorted(file for file in path.rglob("*") if file.is_file() and "__pycache__" not in file.parts)
            return {file.relative_to(path).as_posix(): _content(file) for file in files}
        if path.is_file():
            return _content(path)
    return value


def _content(path: Path) -> str:
    """The SHA-256 of a file, which is read once as long as it does not change: a base has gigabytes."""
    try:
        status = path.stat()
        return _hashed(path, status.st_size, status.st_mtime_ns)
    except OSError as error:
        raise TrainerError(f"{path}: {error.strerror or error}; expected a file, since a row is made of it") from error


@cache
def _hashed(path: Path, size: int, changed: int) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _digest(*parts: object) -> str:
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()[:16]
