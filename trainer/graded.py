"""What reinforcement learns from: completions of the model as it is now, graded by something outside the trainer.

A *grader* is that something: it knows tasks by name, lets the model at hand write them, and says of each completion how
good it is. The trainer knows of it no more than this; the gate's (``deepguard_ci.reward:Verdicts``) runs what was
written. Others are loaded in the same way, by module and name.
"""

from __future__ import annotations

import importlib
import inspect
import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from .errors import TrainerError

#: The share of a step's completions that may go without a grade.
MAX_UNGRADED = 0.2


@dataclass(frozen=True, kw_only=True)
class Draw:
    """How completions are drawn."""

    samples: int  # completions of each task
    temperature: float
    max_new_tokens: int
    seed: int  # another one at each step


class Group(Protocol):
    """The completions of one task."""

    @property
    def name(self) -> str:
        """The task's, as :meth:`Grader.names` has it."""

    @property
    def prompt(self) -> Sequence[int]:
        """Token ids, at least one."""

    @property
    def completions(self) -> Sequence[Sequence[int]]:
        """Token ids of each completion, just as they were drawn."""

    @property
    def rewards(self) -> Sequence[float | None]:
        """From 0 to 1 for each completion, or None where it could not be graded or must not be learned from."""


class Grader(Protocol):
    """Whatever can let a model write its tasks and grade what it wrote."""

    errors: tuple[type[Exception], ...]
    """What it raises where it cannot work; its text is shown to the user."""

    def names(self) -> Sequence[str]:
        """Its tasks; a scenario's name is that in pairs files, so that what was held out there stays held out."""

    def identity(self) -> Mapping[str, Any]:
        """What its grades depend on, as JSON has it: an interrupted run goes on only where this is the same."""

    def sample(self, model: Any, tokenizer: Any, names: Sequence[str], draw: Draw) -> Sequence[Group]:
        """A group for each of ``names``, drawn from ``model`` at the temperature alone (no top-p, no top-k)."""


def load_grader(spec: str, options: Mapping[str, str]) -> Grader:
    """The grader that ``MODULE:NAME`` makes of ``options``. Raises TrainerError if there is none, or it takes no such
    options.
    """
    module_name, colon, name = spec.partition(":")
    if not colon or not module_name or not name:
        raise TrainerError(f"--reward {spec}: expected MODULE:NAME, such as deepguard_ci.reward:Verdicts")
    try:
        make: Callable[..., Grader] = getattr(importlib.import_module(module_name), name)
    except ImportError as error:
        raise TrainerError(
            f"--reward {spec}: {module_name} cannot be imported ({error}); install what it needs (for the gate's, "
            "deepguard with its extra `ci`), or name another module"
        ) from error
    except AttributeError as error:
        raise TrainerError(f"--reward {spec}: {module_name} has no {name}") from error
    known = list(inspect.signature(make).parameters)
    unknown = [key for key in options if key not in known]
    if unknown:
        raise TrainerError(f"--reward-option {', '.join(unknown)}: {spec} takes {', '.join(known) or 'none'}")
    errors = getattr(make, "errors", ())
    try:
        return make(**options)
    except errors as error:
        raise TrainerError(f"--reward {spec}: {error}") from error


def checked(groups: Sequence[Group], names: Sequence[str], draw: Draw, spec: str) -> Sequence[Group]:
    """``groups`` if they are what was asked for. Raises TrainerError if they are not, and if too many have no grade."""
    if sorted(group.name for group in groups) != sorted(names):
        raise TrainerError(f"--reward {spec}: asked for {len(names)} tasks, it gave {len(groups)} or others")
    for group in groups:
        found = (len(group.completions), len(group.rewards))
        if found != (draw.samples, draw.samples):
            raise TrainerError(
                f"--reward {spec}: {group.name} has {found[0]} completions and {found[1]} rewards; expected "
                f"{draw.samples} of each"
            )
        if not group.prompt:
            raise TrainerError(f"--reward {spec}: {group.name} has a prompt of no tokens; expected at least one")
        wrong = [r for r in group.rewards if r is not None and not (math.isfinite(r) and 0 <= r <= 1)]
        if wrong:
            raise TrainerError(f"--reward {spec}: {group.name} has a reward of {wrong[0]}; expected 0 to 1, or None")
    lost = sum(reward is None for group in groups for reward in group.rewards)
    if lost > MAX_UNGRADED * len(groups) * draw.samples:
        raise TrainerError(
            f"--reward {spec}: {lost} of {len(groups) * draw.samples} completions have no grade; at most "
            f"{MAX_UNGRADED:.0%} may. Mend the cause and give the same command again: it goes on with this step"
        )
    return groups
