"""Hardens the code that a language model writes, behind an unchanged ``generate()`` call.

>>> model = deepguard_plugin.wrap(model, "path/to/bundle")
>>> model.generate(**inputs, max_new_tokens=200)
>>> deepguard_plugin.unwrap(model)

`hardened` does both for a block, `settings` changes how calls are steered, `report` says what happened in the last one,
`rank` chooses among candidates. What goes wrong is raised as a DeepGuardError of ``deepguard_plugin.errors``.
``deepguard_plugin.models.load_model`` loads a model from safetensors, by an alias too; ``deepguard_plugin.explain``
scores a text's tokens. The paper whose equations are named in here is Huang et al., "DeepGuard: Secure Code Generation
via Multi-Layer Semantic Aggregation" (arXiv 2604.09089).
"""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version

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

try:
    __version__ = version("deepguard")
except PackageNotFoundError:  # a folder on the path
    __version__ = "not installed"
