"""Which libraries a Python source asks for that this Python does not have, read from its text and never imported."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from importlib.util import find_spec

#: At the beginning of a line: what stands in a function or a try may be meant to be missing.
_IMPORT = re.compile(r"^(?:from[ \t]+([A-Za-z_]\w*)(?:[.\w]*)[ \t]+import\b|import[ \t]+([^\n#;]+))", re.MULTILINE)


def missing_modules(sources: Iterable[str], given: Collection[str]) -> list[str]:
    """The top-level modules that ``sources`` import at top level and that are neither here nor in ``given``, sorted."""
    wanted: set[str] = set()
    for source in sources:
        for origin, listed in _IMPORT.findall(source):
            names = (
                [origin] if origin else [part.split()[0].split(".")[0] for part in listed.split(",") if part.strip()]
            )
            wanted.update(name for name in names if name.isidentifier())
    return sorted(name for name in wanted if name not in given and find_spec(name) is None)
