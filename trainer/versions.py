"""The versions of the packages that a build's weights depend on."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version

PACKAGES = ("deepguard", "torch", "transformers", "peft")


def versions() -> dict[str, str]:
    """Of each package."""
    return {name: _version(name) for name in PACKAGES}


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "not installed"
