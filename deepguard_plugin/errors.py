"""What can go wrong, one class for each thing a caller might want to catch."""

from __future__ import annotations


class DeepGuardError(Exception):
    """Base of all errors raised on purpose by this package; the message is one paragraph with the remedy in
    it."""


class BundleError(DeepGuardError):
    """A bundle cannot be used."""


class BundleMissingError(BundleError):
    """The bundle folder, or a file in it, is not there."""


class BundleDamagedError(BundleError):
    """A file's content is not what was written: wrong hash, unreadable, wrong shapes, or values that are
    not finite."""


class BundleFormatError(BundleError):
    """The bundle was written in a format that this version does not read."""


class BundleMismatchError(BundleError):
    """The bundle is sound, and made for another model or tokenizer."""


class AdapterError(DeepGuardError):
    """The bundle's LoRA does not fit this model, or could not be put on or taken off."""


class SettingsError(DeepGuardError, ValueError):
    """A setting has an impossible value."""


class UnsupportedModeError(DeepGuardError):
    """This way of generating cannot be hardened correctly, so it is refused."""


class NotWrappedError(DeepGuardError):
    """The model is not wrapped."""


class ModelNotFoundError(DeepGuardError):
    """No model of this name on this machine."""
