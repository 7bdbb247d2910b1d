"""The versions of the packages that completions and figures depend on."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version

#: What a completion comes from, besides the files of model and bundle.
SAMPLING = ("deepguard", "torch", "transformers", "peft")
PACKAGES = (*SAMPLING, "semgrep")


def versions() -> dict[str, str]:
    """Of all that a figure depends on."""
    return {name: _version(name) for name in PACKAGES}


def sampling_versions() -> dict[str, str]:
    """Of what a completion depends on."""
    return {name: _version(name) for name in SAMPLING}


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "not installed"
