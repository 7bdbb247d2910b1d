"""``--set NAME=VALUE`` on the command line to the plug-in's settings."""

from __future__ import annotations

import difflib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from .errors import GateError

WORDS = {"on": True, "off": False, "true": True, "false": False, "none": None}


def parse_settings(changes: Sequence[str], bundle: Path | None) -> Any:
    """A ``deepguard_plugin.Settings``, or None if nothing is changed. Raises GateError for an unknown name."""
    values: dict[str, Any] = {}
    for change in changes:
        name, equals, value = change.partition("=")
        if not equals:
            raise GateError(f"--set {change!r}: expected NAME=VALUE")
        values[name] = _value(value)
    return settings_of(values, bundle)


def settings_of(values: Mapping[str, Any], bundle: Path | None) -> Any:
    """The same from values by name."""
    if not values:
        return None
    if bundle is None:
        raise GateError("settings change how a bundle steers, and no bundle was given (--bundle)")
    from dataclasses import fields

    from deepguard_plugin import Settings

    known = [f.name for f in fields(Settings)]
    for name in values:
        if name not in known:
            near = difflib.get_close_matches(name, known, n=1)
            raise GateError(f"there is no setting {name!r}; expected one of {', '.join(known)}"
                            + (f"; did you mean {near[0]!r}?" if near else ""))  # fmt: skip
    return Settings(**values)


def _value(text: str) -> Any:
    if text.lower() in WORDS:
        return WORDS[text.lower()]
    for kind in (int, float):
        try:
            return kind(text)
        except ValueError:
            continue
    return text
