"""Values on the pipe between judge and candidate: JSON, with exact builtin types kept apart.

Used on both sides; imports nothing but the standard library. ``encode`` refuses every object whose type is not
exactly a builtin one, so a candidate's class with its own ``__eq__`` never reaches a comparison.
"""

from __future__ import annotations

import base64
from typing import Any


def encode(value: Any) -> Any:
    """A JSON-able form of ``value``. Raises TypeError for anything but exact builtin types."""
    kind = type(value)
    if value is None or kind in (bool, int, str):
        return value
    if kind is float:
        return {"$f": value.hex()}
    if kind is bytes:
        return {"$b": base64.b64encode(value).decode()}
    if kind is list:
        return [encode(v) for v in value]
    if kind is tuple:
        return {"$t": [encode(v) for v in value]}
    if kind in (set, frozenset):
        return {"$s": [encode(v) for v in sorted(value, key=repr)]}
    if kind is dict:
        return {"$d": [[encode(k), encode(v)] for k, v in value.items()]}
    raise TypeError(f"a value of type {kind.__module__}.{kind.__qualname__} is no plain builtin")


def decode(value: Any) -> Any:
    """The inverse of `encode`. Raises ValueError for anything that `encode` cannot have written."""
    if value is None or isinstance(value, bool | int | str):
        return value
    if isinstance(value, list):
        return [decode(v) for v in value]
    if isinstance(value, dict) and len(value) == 1:
        ((tag, inner),) = value.items()
        if tag == "$f":
            return float.fromhex(inner)
        if tag == "$b":
            return base64.b64decode(inner)
        if tag == "$t":
            return tuple(decode(v) for v in inner)
        if tag == "$s":
            return {decode(v) for v in inner}
        if tag == "$d":
            return {decode(k): decode(v) for k, v in inner}
    raise ValueError("not a value of this protocol")
