"""Finds a hardening method by the name that a bundle gives it."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterable

from .bundle import Bundle
from .errors import BundleError
from .method import HardeningMethod

Factory = Callable[[Bundle, Iterable[int]], HardeningMethod]

_BUILT_IN = {"deepguard": ("methods.deepguard", "DeepGuard")}
_registered: dict[str, Factory] = {}


def register(name: str, factory: Factory) -> None:
    """Add a method. ``factory(bundle, special_ids)`` makes it. Raises ValueError if the name is taken or no
    name."""
    if not name.isidentifier():
        raise ValueError(f"method name {name!r} must be an identifier")
    if name in names():
        raise ValueError(f"there is already a hardening method {name!r}")
    if not callable(factory):
        raise ValueError(f"the factory of method {name!r} is a {type(factory).__name__}, not a callable")
    _registered[name] = factory


def names() -> list[str]:
    """All known methods, sorted."""
    return sorted({*_BUILT_IN, *_registered})


def create(bundle: Bundle, special_ids: Iterable[int] = ()) -> HardeningMethod:
    """The method that ``bundle`` asks for. Raises BundleError for a name that nobody registered."""
    name = bundle.method
    if name in _registered:
        return _registered[name](bundle, special_ids)
    if name in _BUILT_IN:
        module, attribute = _BUILT_IN[name]
        factory: Factory = getattr(importlib.import_module(f"{__package__}.{module}"), attribute)
        return factory(bundle, special_ids)
    raise BundleError(
        f"The bundle at {bundle.path} uses the hardening method {name!r}, which is not registered; known are "
        f"{', '.join(names())}. Import the package that provides it, or update deepguard_plugin."
    )
