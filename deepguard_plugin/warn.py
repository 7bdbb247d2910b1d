"""Warnings that point at the user's own line, however many calls of this package lie between."""

from __future__ import annotations

import sys
import warnings
from types import FrameType

_BETWEEN = (__name__.partition(".")[0], "contextlib")  # `hardened` is entered by the latter


def warn(message: str) -> None:
    """Give a UserWarning at the innermost line that is not this package's."""
    frame: FrameType | None = sys._getframe()
    level = 1
    while frame is not None and str(frame.f_globals.get("__name__")).partition(".")[0] in _BETWEEN:
        frame, level = frame.f_back, level + 1
    warnings.warn(message, stacklevel=level)
