"""Which tasks a step of reinforcement draws: those where the model is of two minds.

A group that is all right or all wrong has no gradient, and its expected contribution grows with p (1 - p), the variance
of its rewards at a share p of right completions. So tasks are drawn in that proportion, with p estimated from what was
seen of each; what is not seen yet counts as even.
"""

from __future__ import annotations

import math
import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

#: What an earlier visit to a task still counts when the next one comes: the model has changed since.
FADING = 0.5
#: A task that seems settled is still looked at now and then.
LEAST = 0.01


@dataclass
class Seen:
    """Faded sums of what a task's completions earned and of how many were graded."""

    earned: float = 0.0
    graded: float = 0.0

    @property
    def share(self) -> float:
        """The estimated share of right completions, between 0 and 1 (Jeffreys' prior)."""
        return (self.earned + 0.5) / (self.graded + 1.0)


def seen(past: Sequence[Mapping[str, Sequence[float]]]) -> dict[str, Seen]:
    """What is known of each task that was visited, from the steps so far: (earned, graded) of each task by name."""
    found: dict[str, Seen] = {}
    for step in past:
        for name, (earned, graded) in step.items():
            before = found.get(name, Seen())
            found[name] = Seen(FADING * before.earned + earned, FADING * before.graded + graded)
    return found


def chosen(names: Sequence[str], past: Sequence[Mapping[str, Sequence[float]]], count: int, seed: int) -> list[str]:
    """At most ``count`` different ``names``, drawn one after the other in proportion to p (1 - p)."""
    known, rng = seen(past), random.Random(seed)
    # The smallest of exponentially distributed waiting times are such a draw (Efraimidis and Spirakis 2006).
    waits = {}
    for name in sorted(names):
        share = known.get(name, Seen()).share
        waits[name] = -math.log(1.0 - rng.random()) / max(share * (1 - share), LEAST)
    return sorted(waits, key=waits.__getitem__)[:count]
