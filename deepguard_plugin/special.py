"""The tokens that never get a bias, as a model's configurations name them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

_NAMES = ("bos_token_id", "eos_token_id", "pad_token_id")


def named_ids(*configs: Any) -> frozenset[int]:
    """The begin, end and padding tokens of configurations: objects, or mappings by the same names."""
    stated = [c if isinstance(c, Mapping) else {name: getattr(c, name, None) for name in _NAMES} for c in configs]
    values = [config.get(name) for config in stated for name in _NAMES]
    return frozenset(int(i) for v in values if v is not None for i in (v if isinstance(v, (list, tuple)) else [v]))
