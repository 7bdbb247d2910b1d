"""95 % intervals on the fixed suite: what other samples from the same model on the same scenarios would give.

The scenarios are not a random draw, so only sampling noise within each counts. Scenario rates are mostly near
0 or 1, where a plug-in variance or a bootstrap is blind: 20 of 20 has variance 0, and an interval of a suite
of such scenarios would have no width. Hence:

* a mean of rates: Wilson's interval of each scenario, combined by the method of variance recovery (Zou and
  Donner 2008; for strata Yan and Su 2010): the distances from the estimates add up in squares. Never empty,
  never outside [0, 1], no random numbers;
* a difference and a relative gain of two runs: a stratified bootstrap (fixed seed) of rates that are first
  drawn towards the middle by half a success and half a failure, and then moved back to the estimates.

Simulated with 18 and 30 scenarios at n = 20, a plain bootstrap's 95 % intervals hold the true difference of
92 % of suites whose rates are near 0 or 1 (65 % at n = 6); these hold it in 94 to 100 %.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import NormalDist

import numpy as np

Interval = tuple[float, float]


def wilson(successes: int, n: int, level: float = 0.95) -> Interval:
    """Wilson's score interval of one binomial rate."""
    if not 0 <= successes <= n or n == 0:
        raise ValueError(f"{successes} successes of {n} have no rate; expected 0 <= successes <= n and n > 0")
    z = NormalDist().inv_cdf((1 + level) / 2)
    rate, scale = successes / n, 1 + z * z / n
    centre = (rate + z * z / (2 * n)) / scale
    half = z / scale * math.sqrt(rate * (1 - rate) / n + z * z / (4 * n * n))
    return (0.0 if successes == 0 else centre - half), (1.0 if successes == n else centre + half)


def mean_interval(counts: Sequence[tuple[int, int]], level: float = 0.95) -> Interval | None:
    """Of the unweighted mean of rates; ``counts`` are each scenario's (successes, n). None of none."""
    if not counts:
        return None
    below = above = total = 0.0
    for successes, n in counts:
        low, high = wilson(successes, n, level)
        rate = successes / n
        total += rate
        below += (rate - low) ** 2
        above += (high - rate) ** 2
    size = len(counts)
    return max(0.0, (total - math.sqrt(below)) / size), min(1.0, (total + math.sqrt(above)) / size)


@dataclass(frozen=True)
class Comparison:
    """One figure of two runs: ``difference`` after - before, ``gain`` after / before - 1 (None of 0)."""

    before: float
    after: float
    difference: float
    difference_interval: Interval
    gain: float | None
    gain_interval: Interval | None


def compare(
    before: Sequence[Sequence[bool]],
    after: Sequence[Sequence[bool]],
    *,
    paired: bool = False,
    level: float = 0.95,
    resamples: int = 10_000,
    seed: int = 0,
) -> Comparison | None:
    """Compare two runs on the same scenarios: each scenario's outcomes, sample by sample, in the same order.

    Scenarios are paired always. ``paired`` pairs the samples too: both runs drew them with the same random
    numbers, so that the two outcomes of one index belong together. None if there is nothing to compare.
    """
    if len(before) != len(after):
        raise ValueError(f"before has {len(before)} scenarios, after {len(after)}; compare runs of one suite")
    if not before:
        return None
    rng = np.random.default_rng(seed)
    totals = np.zeros((2, resamples))
    means = [0.0, 0.0]
    for old, new in zip(before, after, strict=True):
        if not old or not new:
            raise ValueError("a scenario without samples has no rate; leave it out of both runs")
        if paired and len(old) != len(new):
            raise ValueError(f"{len(old)} samples cannot be paired with {len(new)}")
        rates = sum(old) / len(old), sum(new) / len(new)
        drawn = _paired(rng, old, new, resamples) if paired else tuple(_drawn(rng, o, resamples) for o in (old, new))
        for i in (0, 1):
            means[i] += rates[i] / len(before)
            totals[i] += drawn[i] / len(before)
    totals = totals.clip(0, 1)
    tail = (1 - level) / 2
    low, high = np.quantile(totals[1] - totals[0], [tail, 1 - tail])
    gain = gain_interval = None
    if means[0] > 0 and (totals[0] > 0).all():
        gain = means[1] / means[0] - 1
        below, above = np.quantile(totals[1] / totals[0] - 1, [tail, 1 - tail])
        gain_interval = float(below), float(above)
    return Comparison(means[0], means[1], means[1] - means[0], (float(low), float(high)), gain, gain_interval)


def _drawn(
    rng: np.random.Generator, outcomes: Sequence[bool], resamples: int
) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    """Bootstrap rates of one scenario: smoothed by half a success and a failure, centred on its own."""
    n, rate = len(outcomes), sum(outcomes) / len(outcomes)
    smooth = (sum(outcomes) + 0.5) / (n + 1)
    drawn: np.ndarray[tuple[int], np.dtype[np.float64]] = rng.binomial(n, smooth, resamples) / n + (rate - smooth)
    return drawn


def _paired(
    rng: np.random.Generator, old: Sequence[bool], new: Sequence[bool], resamples: int
) -> tuple[np.ndarray[tuple[int], np.dtype[np.float64]], np.ndarray[tuple[int], np.dtype[np.float64]]]:
    """The same for both runs at once: samples are drawn as pairs, so what they share cancels."""
    n = len(old)
    cells = np.zeros(4)
    for a, b in zip(old, new, strict=True):
        cells[2 * a + b] += 1
    smooth = (cells + 0.25) / (n + 1)
    counts = rng.multinomial(n, smooth, size=resamples) / n
    first = counts[:, 2] + counts[:, 3] + sum(old) / n - smooth[2:].sum()
    second = counts[:, 1] + counts[:, 3] + sum(new) / n - smooth[[1, 3]].sum()
    return first, second
