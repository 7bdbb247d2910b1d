"""The exact tests against counting every relabelling by hand, and against published values."""

from __future__ import annotations

from itertools import combinations, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deepguard_ci.decision.exact import drop_p, paired_drop_p
from deepguard_ci.decision.power import detectable_drop


def by_relabelling(before: list[tuple[int, int]], after: list[tuple[int, int]]) -> float:
    """P(sum of successes after <= observed) over every way to deal out each scenario's samples."""
    observed = sum(c for c, _ in after)
    laws = []
    for (old, old_n), (new, new_n) in zip(before, after, strict=True):
        samples = [1] * (old + new) + [0] * (old_n + new_n - old - new)
        laws.append([sum(samples[i] for i in chosen) for chosen in combinations(range(old_n + new_n), new_n)])
    sums = [sum(parts) for parts in product(*laws)]
    return sum(s <= observed for s in sums) / len(sums)


def counts(most: int):
    return st.integers(1, most).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n)))


@given(st.lists(st.tuples(counts(4), counts(3)), min_size=1, max_size=3))
def test_the_stratified_test_counts_relabellings(pairs):
    before, after = [b for b, _ in pairs], [a for _, a in pairs]
    assert drop_p(before, after) == pytest.approx(by_relabelling(before, after))


def test_one_scenario_is_fishers_exact_test():
    # The lady tasting tea: 3 of 4 against 1 of 4, one-sided 17/70.
    assert drop_p([(3, 4)], [(1, 4)]) == pytest.approx(17 / 70)


def test_scenarios_are_never_pooled():
    """Within each scenario nothing changed; pooled, the run looks far worse (Simpson's paradox)."""
    before, after = [(90, 100), (1, 10)], [(9, 10), (10, 100)]
    assert drop_p(before, after) > 0.4
    assert drop_p([(91, 110)], [(19, 110)]) < 1e-9


def test_a_rise_and_no_samples_are_no_drop():
    assert drop_p([(1, 10)], [(10, 10)]) == pytest.approx(1)
    assert drop_p([], []) == 1
    assert drop_p([(0, 0)], [(3, 3)]) == 1


@pytest.mark.parametrize("bad", [([(1, 2)], []), ([(3, 2)], [(0, 1)]), ([(0, 1)], [(-1, 2)])])
def test_counts_that_cannot_be_are_refused(bad):
    with pytest.raises(ValueError, match=r"suite|successes of"):
        drop_p(*bad)


def test_mcnemar_counts_only_pairs_that_differ():
    pairs = [(True, False)] * 8 + [(False, True)] * 1 + [(True, True)] * 50 + [(False, False)] * 50
    assert paired_drop_p(pairs) == pytest.approx((9 + 1) / 2**9)  # at least 8 losses among 9
    assert paired_drop_p([(True, True)] * 5) == 1
    assert paired_drop_p([]) == 1


def test_more_samples_see_smaller_drops_and_nothing_is_seen_of_nothing():
    baseline = [(50, 100)] * 20
    few, many = (detectable_drop(baseline, [n] * 20, 0.02) for n in (10, 100))
    assert few is not None and many is not None and 0 < many < few < 0.5
    assert detectable_drop([(0, 100)] * 20, [100] * 20, 0.02) is None
    assert detectable_drop([(1, 100)], [2], 0.001) is None
    assert detectable_drop([], [], 0.02) is None


def test_the_detectable_drop_is_found_about_four_times_of_five():
    import numpy as np

    rng = np.random.default_rng(0)
    rates = np.tile([0.95, 0.6, 0.3, 0.05], 5)
    drop = detectable_drop([(round(100 * r), 100) for r in rates], [100] * 20, 0.02)
    assert drop is not None
    worse = rates * (1 - drop / rates.mean())
    found = 0
    for _ in range(400):
        before, after = rng.binomial(100, rates), rng.binomial(100, worse)
        found += drop_p([(int(c), 100) for c in before], [(int(c), 100) for c in after]) < 0.02
    assert 0.72 < found / 400 < 0.88
