"""Candidate side: what a program holds. Drivers try it as secrets. Runs inside the sandbox, never imported."""

from __future__ import annotations

import types
from typing import Any


def words_of(module: Any) -> list[str | bytes]:
    """Every text, number (as text), run of bytes and name in a program's code and variables, once each, none long."""
    found: list[str | bytes] = []
    seen: set[int] = set()

    def note(value: Any) -> None:
        if isinstance(value, (str, int, bytes)) and not isinstance(value, bool) and len(str(value)) < 200:
            found.append(value if isinstance(value, bytes) else str(value))
        elif isinstance(value, dict):
            for pair in value.items():
                note(pair)
        elif isinstance(value, (list, tuple, set, frozenset)):
            for part in value:
                note(part)
        elif isinstance(value, types.CodeType) and id(value) not in seen:
            seen.add(id(value))
            note(value.co_consts)
            note(value.co_names)

    own = [value for name, value in vars(module).items() if not name.startswith("__")]
    classes = [value for value in own if isinstance(value, type) and value.__module__ == module.__name__]
    own += [part for value in classes for part in vars(value).values()]
    for value in own:
        value = value.__func__ if type(value) in (classmethod, staticmethod) else value
        if type(value) is types.FunctionType and value.__module__ == module.__name__:
            note([value.__code__, value.__defaults__ or (), value.__kwdefaults__ or {}])
        elif not callable(value):
            note(value)
    return [word for word in dict.fromkeys(found) if word]
