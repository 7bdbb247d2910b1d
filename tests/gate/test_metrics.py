"""Metrics against numbers worked out by hand, and intervals against known ones and against simulation."""

from __future__ import annotations

import random
import subprocess
import sys
from typing import Any

import pytest

from deepguard_ci.intervals import compare, mean_interval, wilson
from deepguard_ci.metrics import Counts, at_least_one, count, mean, summarise


def sample(verdict: str, text: str = "", **oracles: str) -> dict[str, Any]:
    return {"verdict": verdict, "completion": text, "oracles": {k: {"status": v} for k, v in oracles.items()}}


def secure(text: str = "s") -> dict[str, Any]:
    return sample("PASS_SECURE", text, functional="clean", dynamic="clean", static="clean")


def insecure(text: str = "i") -> dict[str, Any]:
    return sample("PASS_INSECURE", text, functional="clean", dynamic="flagged", static="clean")


def row(*samples: dict[str, Any], neutral: bool = False) -> dict[str, Any]:
    return {"neutral": neutral, "samples": list(samples)}


@pytest.mark.parametrize(
    ("n", "hits", "k", "expected"),
    [
        (20, 5, 1, 0.25),
        (20, 0, 1, 0.0),
        (20, 20, 1, 1.0),
        (1, 1, 1, 1.0),
        (5, 2, 2, 1 - 3 / 10),  # C(3,2)/C(5,2)
        (10, 3, 5, 1 - 21 / 252),  # C(7,5)/C(10,5)
        (5, 4, 2, 1.0),
        (4, 2, 5, None),
        (0, 0, 1, None),
    ],
)
def test_at_least_one_of_k_is_the_unbiased_estimate(n: int, hits: int, k: int, expected: float | None) -> None:
    assert at_least_one(n, hits, k) == (None if expected is None else pytest.approx(expected, abs=1e-12))


def test_impossible_counts_are_refused() -> None:
    with pytest.raises(ValueError, match="3 hits among 2"):
        at_least_one(2, 3, 1)


def test_the_mean_skips_what_is_undefined_and_of_nothing_is_none() -> None:
    assert mean([0.5, None, 1.0]) == 0.75
    assert mean([None]) is None
    assert mean([]) is None


def test_samples_are_counted_by_verdict_and_oracle() -> None:
    counted = count(
        [
            secure("a"),
            insecure("b"),
            sample("FAIL", "c", functional="advice", dynamic="flagged"),
            sample("NO_PARSE", "("),
            sample("ORACLE_ERROR", "d", functional="clean", dynamic="error"),
            sample("TIMEOUT", "e", functional="clean", dynamic="error"),
            sample("TIMEOUT", "f", functional="advice"),
            sample("TAMPER", "g", functional="not-run"),
            sample("INFRA", "h"),
        ]
    )
    assert counted == Counts(n=8, c=4, sp=1, flagged=2, parsable=7, secure=1, infra=1)


def test_hand_computed_figures_of_three_scenarios() -> None:
    fail = sample("FAIL", "f", functional="advice", dynamic="clean", static="clean")
    metrics = summarise(
        [
            row(secure("a"), secure("a "), insecure("b"), fail),  # c 3, sp 2 of 4; programs a b f, secure a f
            row(insecure("a"), insecure("b"), fail, sample("INFRA")),  # c 2, sp 0 of 3; programs a b f, secure f
            row(fail, sample("NO_PARSE"), sample("NO_PARSE"), sample("NO_PARSE")),  # c 0 of 4: sec@1 undefined
            row(secure(), fail, neutral=True),
        ]
    )
    assert metrics["pass@1"] == pytest.approx((3 / 4 + 2 / 3 + 0) / 3)
    assert metrics["sec-pass@1"] == pytest.approx((2 / 4 + 0 + 0) / 3)
    assert metrics["sec@1"] == pytest.approx((2 / 3 + 0) / 2)
    assert metrics["sec@1 undefined"] == 1
    assert metrics["sec@1 (undefined as 0)"] == pytest.approx((2 / 3 + 0 + 0) / 3)
    assert metrics["sven-sr"] == pytest.approx((2 / 3 + 1 / 3 + 1) / 3)
    assert metrics["neutral pass@1"] == 0.5
    assert (metrics["vulnerable"], metrics["judged"], metrics["infra"], metrics["n"]) == (3, 11, 1, 13)
    assert set(metrics["intervals"]) == {"pass@1", "sec-pass@1", "sec@1", "neutral pass@1"}
    for name, (low, high) in metrics["intervals"].items():
        assert 0 <= low < metrics[name] < high <= 1


@pytest.mark.parametrize("rows", [[], [row()], [row(sample("INFRA"), sample("INFRA"))]])
def test_nothing_measured_is_none_and_never_zero_or_one(rows: list[dict[str, Any]]) -> None:
    metrics = summarise(rows)
    for name in (
        "pass@1",
        "sec-pass@1",
        "sec@1",
        "sec@1 (undefined as 0)",
        "sven-sr",
        "neutral pass@1",
        "vulnerable",
    ):
        assert metrics[name] is None
    assert metrics["intervals"] == {}


def test_an_infrastructure_failure_is_out_of_the_denominator_and_nothing_else_is() -> None:
    others = [sample(v) for v in ("FAIL", "NO_PARSE", "TIMEOUT", "TAMPER", "ORACLE_ERROR")]
    assert summarise([row(secure(), *others)])["sec-pass@1"] == pytest.approx(1 / 6)
    assert summarise([row(secure(), *others, sample("INFRA"))])["sec-pass@1"] == pytest.approx(1 / 6)


def test_a_program_is_secure_only_if_security_oracles_ran_and_all_were_clean() -> None:
    def sven(**oracles: str) -> float | None:
        return summarise([row(sample("FAIL", "x", functional="advice", **oracles))])["sven-sr"]

    assert sven(dynamic="clean", static="advice") == 1
    assert sven() == sven(dynamic="error") == sven(dynamic="clean", static="not-run") == sven(dynamic="flagged") == 0


def test_larger_k_is_offered_on_request() -> None:
    metrics = summarise([row(secure(), insecure(), insecure(), insecure())], ks=(1, 2))
    assert metrics["sec-pass@2"] == pytest.approx(0.5)
    assert metrics["pass@2"] == 1.0
    assert metrics["sec@2"] == pytest.approx(0.5)


def test_metrics_import_without_torch() -> None:
    code = "import sys, deepguard_ci.metrics, deepguard_ci.intervals; sys.exit('torch' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


# --- intervals ----------------------------------------


def test_wilsons_interval_has_its_textbook_values() -> None:
    """Newcombe 1998, Table I: 81 of 263, 15 of 148, 0 of 20, 1 of 29."""
    assert wilson(81, 263) == (pytest.approx(0.2553, abs=5e-5), pytest.approx(0.3662, abs=5e-5))
    assert wilson(15, 148) == (pytest.approx(0.0624, abs=5e-5), pytest.approx(0.1605, abs=5e-5))
    assert wilson(0, 20) == (0.0, pytest.approx(0.1611, abs=5e-5))
    assert wilson(1, 29) == (pytest.approx(0.0061, abs=5e-5), pytest.approx(0.1718, abs=5e-5))
    with pytest.raises(ValueError, match="0 successes of 0"):
        wilson(0, 0)


def test_one_scenarios_interval_is_wilsons_and_distances_add_in_squares() -> None:
    assert mean_interval([(5, 20)]) == pytest.approx(wilson(5, 20))
    low, high = wilson(5, 20)
    assert mean_interval([(5, 20)] * 4) == pytest.approx((0.25 - (0.25 - low) / 2, 0.25 + (high - 0.25) / 2))
    assert mean_interval([]) is None


def test_a_suite_of_perfect_scenarios_still_has_an_interval() -> None:
    low, high = mean_interval([(20, 20)] * 16) or (0, 0)
    assert high == 1.0
    assert low == pytest.approx(1 - 0.1611 / 4, abs=1e-4)


def outcomes(rng: random.Random, rates: list[float], n: int = 20) -> list[list[bool]]:
    return [[rng.random() < rate for _ in range(n)] for rate in rates]


def test_intervals_hold_the_truth_at_least_as_often_as_they_say() -> None:
    """Rates as a suite has them, mostly near 0 or 1; 150 draws, so 95 % may come out as 91 %."""
    rng = random.Random(4)
    before, after = (
        [0.0, 0.0, 0.02, 0.3, 0.5, 0.9, 0.98, 1.0, 1.0],
        [0.0, 0.2, 0.6, 0.9, 0.5, 1.0, 0.95, 1.0, 1.0],
    )
    truth, change = sum(before) / 9, (sum(after) - sum(before)) / 9
    hits = [0, 0, 0]
    for _ in range(150):
        old, new = outcomes(rng, before), outcomes(rng, after)
        low, high = mean_interval([(sum(o), 20) for o in old]) or (1, 0)
        compared = compare(old, new, resamples=600)
        assert compared is not None
        assert compared.gain_interval is not None
        hits[0] += low <= truth <= high
        hits[1] += compared.difference_interval[0] <= change <= compared.difference_interval[1]
        hits[2] += compared.gain_interval[0] <= change / truth <= compared.gain_interval[1]
    assert min(hits) >= 0.91 * 150


def test_a_comparison_gives_difference_and_relative_gain_and_repeats_exactly() -> None:
    before, after = [[True, False] * 10, [False] * 20], [[True] * 20, [False] * 20]
    compared = compare(before, after)
    assert compared == compare(before, after)
    assert compared is not None
    assert (compared.before, compared.after, compared.difference, compared.gain) == (0.25, 0.5, 0.25, 1.0)
    assert compared.difference_interval[0] < 0.25 < compared.difference_interval[1]
    assert compared.gain_interval is not None
    assert compared.gain_interval[0] < 1.0 < compared.gain_interval[1]


@pytest.mark.parametrize("paired", [True, False])
def test_smoothing_does_not_move_an_interval_off_its_estimate(paired: bool) -> None:
    compared = compare([[False] * 20] * 20, [[True, False] * 10] * 20, paired=paired)
    assert compared is not None
    assert sum(compared.difference_interval) / 2 == pytest.approx(0.5, abs=0.01)


def test_pairing_samples_that_share_their_random_numbers_narrows_the_interval() -> None:
    rng = random.Random(7)
    shared = [[rng.random() for _ in range(40)] for _ in range(10)]
    before, after = ([[u < rate for u in us] for us in shared] for rate in (0.5, 0.6))
    together, apart = compare(before, after, paired=True), compare(before, after)
    assert together is not None
    assert apart is not None
    assert together.difference == apart.difference
    widths = [c.difference_interval[1] - c.difference_interval[0] for c in (together, apart)]
    assert widths[0] < 0.6 * widths[1]
    assert together.difference_interval[0] > 0


def test_a_gain_over_nothing_is_not_a_number() -> None:
    compared = compare([[False] * 20], [[True] * 20])
    assert compared is not None
    assert compared.gain is None
    assert compared.gain_interval is None
    assert compare([], []) is None


def test_runs_of_different_suites_are_not_compared() -> None:
    with pytest.raises(ValueError, match="before has 1 scenarios, after 2"):
        compare([[True]], [[True], [True]])
    with pytest.raises(ValueError, match="without samples"):
        compare([[]], [[True]])
    with pytest.raises(ValueError, match="cannot be paired"):
        compare([[True]], [[True, False]], paired=True)
