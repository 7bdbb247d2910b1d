"""The published JSON Schemas of what the gate writes, and reading a file that somebody else may have written."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from ..errors import GateError

NAMES = ("run", "decision")


def schema_text(name: str) -> str:
    """The schema of ``run`` or ``decision``, as published."""
    return files("deepguard_ci").joinpath("schemas", f"{name}.schema.json").read_text(encoding="utf-8")


def read_untrusted(path: Path, name: str, most_bytes: int) -> Any:
    """The JSON in ``path``, if it is small enough and what schema ``name`` describes. Raises GateError otherwise."""
    try:
        size = path.stat().st_size
        if size > most_bytes:
            raise GateError(f"{path} has {size} bytes, at most {most_bytes} are read of a file that is not trusted")
        value = json.loads(path.read_text(encoding="utf-8"), parse_constant=_no_number)
    except (OSError, ValueError, RecursionError) as error:
        raise GateError(f"{path} cannot be read as JSON ({error}); expected the {name} of dg-gate") from error
    problem = next(_validator(name).iter_errors(value), None)
    if problem is not None:
        place = "/".join(map(str, problem.absolute_path)) or "the top"
        raise GateError(f"{path} is no {name} of dg-gate: {problem.message[:200]} (at {place})")
    return value


def _no_number(word: str) -> Any:
    raise ValueError(f"{word} is no JSON")


@cache
def _validator(name: str) -> Any:
    from jsonschema import Draft202012Validator

    return Draft202012Validator(json.loads(schema_text(name)))
