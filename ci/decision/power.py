"""The smallest drop that a comparison would have found: what a green verdict does not exclude.

A drop is taken to shrink every scenario's rate by the same factor, which is how a worse model or bundle mostly looks.
The normal approximation is used here and only here: it says how far a report can be trusted and decides nothing.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from statistics import NormalDist

from .exact import Count


def detectable_drop(before: Sequence[Count], after_n: Sequence[int], level: float, power: float = 0.8) -> float | None:
    """The smallest drop of the mean rate (0 to 1) that a one-sided test at ``level`` finds with ``power``.

    ``before`` is the baseline, ``after_n`` the samples of each scenario after. None if not even a drop to nothing would
    be found, or if there is nothing to drop.
    """
    strata = [((c + 0.5) / (n + 1), n, m) for (c, n), m in zip(before, after_n, strict=True) if n and m]
    if not strata or not any(c for c, _ in before):
        return None
    low, high = 0.0, 1.0
    if _power(strata, 1.0, level) < power:
        return None
    for _ in range(40):
        middle = (low + high) / 2
        low, high = (low, middle) if _power(strata, middle, level) >= power else (middle, high)
    rates = [c / n for c, n in before if n]
    return high * sum(rates) / len(rates)


def _power(strata: Sequence[tuple[float, int, int]], share: float, level: float) -> float:
    """Chance that the Cochran-Mantel-Haenszel test at ``level`` finds all rates smaller by ``share``."""
    shift = null = true = 0.0
    for rate, n, m in strata:
        weight = n * m / (n + m)
        worse = rate * (1 - share)
        pooled = (n * rate + m * worse) / (n + m)
        shift += weight * (rate - worse)
        null += weight * weight * pooled * (1 - pooled) * (1 / n + 1 / m)
        true += weight * weight * (rate * (1 - rate) / n + worse * (1 - worse) / m)
    if true == 0:
        return float(shift > 0)
    normal = NormalDist()
    return normal.cdf((shift - normal.inv_cdf(1 - level) * math.sqrt(null)) / math.sqrt(true))
