"""Exact one-sided tests of a drop on a fixed suite. Pure arithmetic: no files, no random numbers.

Scenario rates are mostly near 0 or 1, and there are few scenarios: resampling them, or a normal approximation, finds a
collapse of one scenario half of the time or never (simulated in benchmarks/decision.py). A test that is conditional on
each scenario's own totals needs no such help: under "nothing changed", which of a scenario's samples succeeded is a
matter of labels.

* independent samples: the stratified permutation test, that is Fisher's exact test over many 2 x 2 tables with their
  sum of successes as statistic (the exact form of Cochran-Mantel-Haenszel);
* paired samples (both runs drew them with the same random numbers): McNemar's exact test over all scenarios.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from math import comb

import numpy as np

#: (successes, samples) of one scenario.
Count = tuple[int, int]
Weights = np.ndarray[tuple[int], np.dtype[np.float64]]


def drop_p(before: Sequence[Count], after: Sequence[Count]) -> float:
    """P(so few successes after, or fewer | nothing changed), given each scenario's totals; 1.0 of nothing.

    ``before`` and ``after`` are aligned by scenario. Fisher's one-sided exact test if there is one scenario.
    """
    if len(before) != len(after):
        raise ValueError(f"{len(before)} scenarios before, {len(after)} after; both must be of one suite")
    law, lowest = np.ones(1), 0
    for (old, old_n), (new, new_n) in zip(before, after, strict=True):
        for count, n in ((old, old_n), (new, new_n)):
            if not 0 <= count <= n:
                raise ValueError(f"{count} successes of {n} samples")
        first, weights = _successes_after(old + new, old_n, new_n)
        law, lowest = np.convolve(law, weights), lowest + first
    observed = sum(new for new, _ in after)
    return min(1.0, float(law[: observed - lowest + 1].sum()))


def paired_drop_p(pairs: Iterable[tuple[bool, bool]]) -> float:
    """McNemar's exact one-sided P over the pairs (before, after) of all scenarios; 1.0 if none differ.

    Under "nothing changed" a pair that differs is as likely a loss as a gain, in whatever scenario it is.
    """
    outcomes = list(pairs)
    lost = sum(old and not new for old, new in outcomes)
    gained = sum(new and not old for old, new in outcomes)
    differ = lost + gained
    return sum(comb(differ, k) for k in range(lost, differ + 1)) / 2**differ


@lru_cache(maxsize=65536)
def _successes_after(successes: int, before_n: int, after_n: int) -> tuple[int, Weights]:
    """The hypergeometric law of how many of all ``successes`` fall to the ``after_n`` samples: lowest, weights."""
    low, high = max(0, successes - before_n), min(successes, after_n)
    ways = [comb(after_n, k) * comb(before_n, successes - k) for k in range(low, high + 1)]
    total = comb(before_n + after_n, successes)
    weights = np.array([way / total for way in ways])
    weights.setflags(write=False)
    return low, weights
