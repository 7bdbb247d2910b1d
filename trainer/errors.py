"""Errors of the trainer. Each message is one paragraph: what was found, what was expected, what to do."""

from __future__ import annotations


class TrainerError(Exception):
    """Base of every error that bad input can cause; the command line turns it into exit code 2."""


class PairsError(TrainerError):
    """A pairs file could not be read, or holds nothing that can be trained on."""


class RecipeError(TrainerError):
    """A recipe or an override is unknown, of the wrong type or out of range."""


class ModelError(TrainerError):
    """The base model cannot be trained by this program."""


class ResumeError(TrainerError):
    """A half-finished build is in the way and does not match the arguments."""


class Interrupted(TrainerError):
    """A command was stopped by SIGINT or SIGTERM at a place that it can go on from; the message says what was kept."""
