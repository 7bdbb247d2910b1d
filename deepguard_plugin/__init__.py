"""Hardens the code that a language model writes, behind an unchanged ``generate()`` call.

>>> model = deepguard_plugin.wrap(model, "path/to/bundle")
>>> model.generate(**inputs, max_new_tokens=200)
>>> deepguard_plugin.unwrap(model)
"""

from __future__ import annotations

from .bundle import Bundle
from .candidates import Ranking, rank
from .method import CallReport
from .settings import Settings, settings
from .wrap import hardened, report, select_rows, unwrap, wrap

__all__ = [
    "Bundle",
    "CallReport",
    "Ranking",
    "Settings",
    "hardened",
    "rank",
    "report",
    "select_rows",
    "settings",
    "unwrap",
    "wrap",
]
