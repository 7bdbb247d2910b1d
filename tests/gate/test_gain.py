"""What one run gained over another, and with what certainty."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from deepguard_ci.errors import GateError
from deepguard_ci.gain import gains, sentences
from deepguard_ci.named_runs import named


def row(name: str, verdicts: dict[str, int], *, neutral: bool = False) -> dict[str, Any]:
    samples = [{"verdict": v, "oracles": {}} for v, n in verdicts.items() for _ in range(n)]
    return {"id": name, "neutral": neutral, "samples": samples}


def test_each_figure_counts_its_own_scenarios_and_verdicts():
    before = [
        row("a", {"PASS_SECURE": 20, "PASS_INSECURE": 60, "FAIL": 20}),
        row("n", {"PASS_SECURE": 10}, neutral=True),
    ]
    after = [row("n", {"PASS_SECURE": 5, "FAIL": 5}, neutral=True), row("a", {"PASS_SECURE": 60, "PASS_INSECURE": 40})]
    found = gains(before, after)
    assert {name: round(c.difference, 6) for name, c in found.items()} == {
        "sec-pass@1": 0.4,
        "pass@1": 0.2,
        "neutral pass@1": -0.5,
    }
    assert round(found["sec-pass@1"].gain or 0, 6) == 2.0


def test_the_interval_holds_nothing_where_both_runs_are_alike_and_excludes_nothing_where_they_differ():
    low, high = gains([row("a", {"FAIL": 10, "PASS_SECURE": 10})], [row("a", {"FAIL": 9, "PASS_SECURE": 11})])[
        "sec-pass@1"
    ].difference_interval
    assert low < 0 < high
    low, _ = gains([row("a", {"FAIL": 18, "PASS_SECURE": 2})], [row("a", {"FAIL": 2, "PASS_SECURE": 18})])[
        "sec-pass@1"
    ].difference_interval
    assert low > 0


def test_scenarios_that_only_one_run_has_and_lost_samples_do_not_count():
    before = [row("a", {"PASS_SECURE": 5, "FAIL": 5}), row("gone", {"PASS_SECURE": 9}), row("lost", {"INFRA": 3})]
    after = [row("a", {"PASS_SECURE": 5, "FAIL": 5, "INFRA": 7}), row("lost", {"PASS_SECURE": 3})]
    found = gains(before, after)
    assert found["sec-pass@1"].difference == 0
    assert "neutral pass@1" not in found


def test_runs_of_different_scenarios_are_said_to_be_so():
    runs = {
        "base": {"scenarios": [row("a", {"FAIL": 9, "PASS_SECURE": 1}), row("b", {"FAIL": 9})]},
        "head": {"scenarios": [row("a", {"FAIL": 9, "PASS_SECURE": 1})]},
    }
    assert sentences(runs)[0] == "head and base judged different scenarios: compared on the 1 that both have"
    assert not any("different scenarios" in line for line in sentences({**runs, "head": runs["base"]}))


def test_a_scenario_that_changed_between_the_runs_is_left_out_and_named():
    same, old = row("a", {"FAIL": 9, "PASS_SECURE": 1}), row("b", {"FAIL": 10})
    new = row("b", {"PASS_SECURE": 10})
    runs = {
        "base": {"scenarios": [same | {"sha256": "1"}, old | {"sha256": "2"}]},
        "head": {"scenarios": [same | {"sha256": "1"}, new | {"sha256": "3"}]},
    }
    said = sentences(runs)
    assert said[:2] == [
        "head and base judged different scenarios: compared on the 1 that both have",
        "changed between base and head, so left out: b",
    ]
    assert "sec-pass@1: +0.0 points" in said[2]
    runs["head"]["scenarios"] = [new | {"sha256": "3"}]
    assert len(sentences(runs)) == 2  # nothing in common, no figure


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"decoding": {"temperature": 1.2, "seed": 0}}, "temperature is 1.2, not 0.4"),
        ({"decoding": {"temperature": 0.4, "chat": True}}, "chat is True, not False"),
        ({"sandbox": "landlock"}, "sandbox is landlock, not bubblewrap"),
    ],
)
def test_runs_that_were_drawn_or_judged_in_another_way_are_not_compared(changed: dict[str, Any], said: str):
    base = {"decoding": {"temperature": 0.4}, "sandbox": "bubblewrap", "scenarios": [row("a", {"PASS_SECURE": 9})]}
    runs = {"base": base, "head": base | changed, "again": base | {"decoding": {"temperature": 0.4, "seed": 7}}}
    first, *others = sentences(runs)
    assert first == f"head is not compared with base: {said}"
    assert others and all(line.startswith("again against base") for line in others)


def test_runs_are_called_as_their_files_and_as_their_folders_where_the_files_are_called_alike():
    assert named(["one.json", "x=a/run.json"]) == {"one": Path("one.json"), "x": Path("a/run.json")}
    assert [*named(["a/run.json", "b/run.json", "c/other.json"])] == ["a/run", "b/run", "other"]


@pytest.mark.parametrize("items", [["x=a.json", "x=b.json"], ["a/run.json", "a/run.json"], ["b=a.json", "b.json"]])
def test_two_runs_of_one_name_are_refused(items: list[str]):
    with pytest.raises(GateError, match=r"two runs are called .*NAME=RUN\.json"):
        named(items)


def test_the_sentences_name_run_figure_points_and_share():
    runs = {
        "base": {"scenarios": [row("a", {"PASS_SECURE": 25, "FAIL": 75})]},
        "better": {"scenarios": [row("a", {"PASS_SECURE": 50, "FAIL": 50})]},
    }
    first, second = sentences(runs)
    assert first.startswith("better against base, sec-pass@1: +25.0 points [")
    assert "+100 % [" in first
    assert second.startswith("better against base, pass@1: +25.0 points")
