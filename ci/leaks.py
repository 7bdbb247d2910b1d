"""Proof that training material and unseen tasks have nothing of substance in common."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from .suite import Scenario, load_suite

#: A run of so many tokens in common with an unseen task is called a leak.
WINDOW = 12

_TOKEN = re.compile(r"\w+|[^\w\s]")


def tokens_of(text: str) -> list[str]:
    """Words and single signs; blanks do not count."""
    return _TOKEN.findall(text)


@dataclass(frozen=True)
class Shared:
    """A run of tokens that a prompt has in common with another text."""

    prompt: str
    other: str
    window: str


def shared_windows(prompts: Mapping[str, str], others: Mapping[str, str], width: int = WINDOW) -> list[Shared]:
    """Every run of ``width`` tokens (words or single signs) of ``prompts`` that ``others`` hold too.

    Give the task-specific part of the prompts: imports and set-up are alike everywhere and prove nothing.
    """
    known: dict[tuple[str, ...], str] = {}
    for name, text in others.items():
        for window in _windows(text, width):
            known.setdefault(window, name)
    return [
        Shared(name, known[window], " ".join(window))
        for name, text in prompts.items()
        for window in _windows(text, width)
        if window in known
    ]


def leaks(unseen: Mapping[str, str], prompt: str, completions: Iterable[str]) -> bool:
    """Whether a run of tokens of ``unseen`` tasks is in a text that a pair teaches: the prompt and each of its
    completions behind it, since a run may begin in the one and end in the other.
    """
    return bool(shared_windows(unseen, {str(number): prompt + text for number, text in enumerate(completions)}))


def unseen_tasks(suite: Path, used: Iterable[Scenario]) -> dict[str, str]:
    """The tasks of the suite's scenarios in splits that none of ``used`` is of, by id."""
    splits = {scenario.split for scenario in used}
    return {s.id: s.task for s in load_suite(suite) if s.split not in splits}


def _windows(text: str, width: int) -> Iterable[tuple[str, ...]]:
    tokens = tokens_of(text)
    return dict.fromkeys(tuple(tokens[i : i + width]) for i in range(len(tokens) - width + 1))
