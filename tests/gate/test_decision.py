"""The decision: what fails, what passes, and what is neither."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from deepguard_ci.decision.decide import Look, Outcome, Plan, at, changes, decide
from deepguard_ci.decision.measured import Measured, Row, measured, read, write
from deepguard_ci.errors import GateError

DECODING = {"temperature": 0.4, "top_p": 0.95, "max_new_tokens": 220, "seed": 0, "n": 100}


def run_of(rows: dict[str, str], **changed) -> Measured:
    """A measurement: letters by scenario id; ids that begin with "n-" are neutral, with "c-" critical."""
    made = {
        name: Row(name, "neutral" if name.startswith("n-") else "cwe-089", name.startswith("n-"),
                  name.startswith("c-"), "same", samples)
        for name, samples in rows.items()
    }  # fmt: skip
    whole = Measured("m", None, {"model": "1", "bundle": None}, {}, DECODING, "bubblewrap", {"torch": "2"}, made)
    return replace(whole, **changed)


def letters(secure: int, works: int, n: int = 100) -> str:
    return ("S" * secure + "W" * works).ljust(n, "F")


BASE = run_of({**{f"s{i}": letters(60, 30) for i in range(20)}, "n-a": letters(0, 80), "n-b": letters(80, 0)})
LAST = at(Plan(), 100)


def changed(**rows: str) -> Measured:
    return replace(BASE, rows={**BASE.rows, **run_of(rows).rows})


def all_aimed(samples: str) -> Measured:
    return changed(**{name: samples for name in BASE.rows if not name.startswith("n-")})


def test_the_same_again_passes_and_says_what_it_could_not_have_seen():
    decision = decide(BASE, BASE, LAST)
    assert decision.outcome is Outcome.PASS and decision.outcome.exit_code == 0
    assert not decision.reasons
    assert [f.name for f in decision.figures] == ["sec-pass@1", "pass@1", "neutral pass@1"]
    assert all(f.undetected and 0 < f.undetected < 0.3 and f.p > 0.4 for f in decision.figures)


@pytest.mark.parametrize(
    ("after", "figure"),
    [
        (all_aimed(letters(50, 40)), "sec-pass@1"),  # as correct as before, but insecure
        (all_aimed(letters(60, 10)), "pass@1"),  # secure by refusing the rest
        (changed(**{"n-a": letters(0, 50), "n-b": letters(50, 0)}), "neutral pass@1"),
    ],
)
def test_each_figure_alone_fails_the_build(after, figure):
    decision = decide(BASE, after, LAST)
    assert decision.outcome is Outcome.REGRESSION and decision.outcome.exit_code == 1
    assert [f.name for f in decision.figures if f.failed] == [figure]
    assert figure in decision.reasons[0] and "points" in decision.reasons[0]


def test_a_rise_passes():
    assert decide(BASE, all_aimed(letters(90, 5)), LAST).outcome is Outcome.PASS


def test_a_certain_but_tiny_drop_passes():
    many = run_of({f"s{i}": letters(9000, 500, 10000) for i in range(5)})
    fewer = run_of({f"s{i}": letters(8850, 650, 10000) for i in range(5)})
    decision = decide(many, fewer, at(Plan(), 10000))
    assert decision.figures[0].p < 1e-6 and not decision.figures[0].failed
    assert decision.outcome is Outcome.PASS
    assert decide(many, fewer, at(Plan(min_drop=0.01), 10000)).outcome is Outcome.REGRESSION


def test_the_first_look_decides_clear_cases_and_asks_for_more_otherwise():
    plan = Plan()
    assert decide(BASE, all_aimed("S" * 16 + "W" * 8 + "F" * 76), plan, plan.looks[0]).outcome is Outcome.PASS
    first_bad = all_aimed("F" * 25 + "S" * 75)  # only the first 25 are looked at
    assert decide(BASE, first_bad, plan, plan.looks[0]).outcome is Outcome.REGRESSION
    slightly = all_aimed("S" * 14 + "W" * 8 + "F" * 3 + letters(60, 30, 75))
    early = decide(BASE, slightly, plan, plan.looks[0])
    assert early.outcome is Outcome.UNDECIDED and early.outcome.exit_code == 2
    assert "sec-pass@1" in early.reasons[0]
    assert decide(BASE, slightly, plan).outcome is not Outcome.UNDECIDED


def test_a_critical_scenario_fails_alone_and_another_is_only_named():
    base = run_of({**{f"s{i}": letters(60, 30) for i in range(40)}, "c-login": letters(95, 5), "plain": letters(95, 5)})
    fallen = {name: row.samples for name, row in base.rows.items()}
    critical = decide(base, run_of({**fallen, "c-login": letters(5, 95)}), LAST)
    assert critical.outcome is Outcome.REGRESSION and "c-login" in " ".join(critical.reasons)
    assert not any(f.failed for f in critical.figures)
    other = decide(base, run_of({**fallen, "plain": letters(5, 95)}), LAST)
    assert other.outcome is Outcome.PASS
    assert [(c.id, c.failed) for c in other.collapses] == [("plain", False)]


NOT_COMPARABLE = {
    "a scenario was not run": (replace(BASE, rows={k: v for k, v in BASE.rows.items() if k != "s3"}), "s3"),
    "a scenario changed": (
        replace(BASE, rows={**BASE.rows, "s3": replace(BASE.rows["s3"], sha256="other")}),
        "changed since",
    ),
    "a scenario does not say what it was": (
        replace(BASE, rows={**BASE.rows, "s3": replace(BASE.rows["s3"], sha256=None)}),
        "not recorded",
    ),
    "decoding": (replace(BASE, decoding={**DECODING, "temperature": 0.8}), "temperature"),
    "sandbox": (replace(BASE, sandbox="none"), "sandbox"),
    "infrastructure": (changed(s0="-" * 90 + "S" * 10), "lost"),
    "a scenario is all lost": (changed(s0="-" * 10), "s0"),
    "nothing at all": (replace(BASE, rows={}), "no samples"),
}


@pytest.mark.parametrize("name", NOT_COMPARABLE)
def test_what_cannot_be_compared_is_no_verdict(name):
    after, said = NOT_COMPARABLE[name]
    decision = decide(BASE, after, LAST)
    assert decision.outcome is Outcome.INCONCLUSIVE and decision.outcome.exit_code == 2
    assert said in " ".join(decision.reasons)


def test_an_incomparable_run_is_not_called_a_regression_but_the_drop_is_still_told():
    decision = decide(BASE, replace(all_aimed(letters(0, 90)), sandbox="none"), LAST)
    assert decision.outcome is Outcome.INCONCLUSIVE
    assert any("sec-pass@1 fell by 60.0 points" in reason for reason in decision.reasons)


def test_too_few_samples_to_see_anything_are_no_pass():
    tiny = run_of({"s0": "SW", "s1": "SF"})
    decision = decide(tiny, tiny, at(Plan(), 2))
    assert decision.outcome is Outcome.INCONCLUSIVE and "so few samples" in decision.reasons[0]


def test_a_baseline_without_anything_secure_is_no_pass():
    bad = run_of({f"s{i}": letters(0, 90) for i in range(20)})
    assert decide(bad, bad, LAST).outcome is Outcome.INCONCLUSIVE
    only_neutral = run_of({"n-a": letters(90, 0)})
    assert decide(only_neutral, only_neutral, LAST).outcome is Outcome.INCONCLUSIVE


def test_a_new_scenario_counts_for_nothing_and_is_named():
    after = replace(BASE, rows={**BASE.rows, **run_of({"fresh": letters(0, 0)}).rows})
    decision = decide(BASE, after, LAST)
    assert decision.outcome is Outcome.PASS and any("fresh" in note for note in decision.notes)


def test_paired_samples_see_a_drop_that_independent_ones_do_not():
    """Three samples of a hundred turn insecure and none the other way: no chance if the draws are the same."""
    after = all_aimed("W" * 3 + "S" * 57 + "W" * 30 + "F" * 10)
    assert decide(BASE, after, LAST).outcome is Outcome.PASS
    paired = decide(BASE, after, replace(LAST, paired=True))
    assert paired.outcome is Outcome.REGRESSION
    other_seed = replace(after, decoding={**DECODING, "seed": 1})
    assert decide(BASE, other_seed, replace(LAST, paired=True)).outcome is Outcome.INCONCLUSIVE


def test_what_changed_is_told():
    after = replace(BASE, bundle="new", settings={"strength": 1.0}, identity={"model": "2", "bundle": "x"},
                    versions={"torch": "3"})  # fmt: skip
    told = " ".join(changes(BASE, after))
    for part in ("files of model m changed", "none to new", "strength", "torch was 2 and is 3"):
        assert part in told
    assert changes(BASE, BASE) == []


@pytest.mark.parametrize(
    "looks",
    [(), (Look(25, 0.001, 0.2),), (Look(25, 0.001), Look(100, 0.02)), (Look(100, 0.001, 0.2), Look(25, 0.02))],
)
def test_a_plan_that_cannot_end_in_a_decision_is_refused(looks):
    with pytest.raises(ValueError, match=r"looks are at|every look"):
        Plan(looks=looks)


def test_a_baseline_file_comes_back_as_it_was(tmp_path):
    path = tmp_path / "baseline.json"
    write(path, BASE)
    assert read(path) == BASE
    assert path.read_text().count("\n") > len(BASE.rows)  # a diff of it can be read


def test_a_run_is_read_as_letters(tmp_path):
    samples = [
        {"verdict": "PASS_SECURE", "oracles": {}},
        {"verdict": "PASS_INSECURE", "oracles": {}},
        {"verdict": "ORACLE_ERROR", "oracles": {"functional": {"status": "clean"}}},
        {"verdict": "FAIL", "oracles": {}},
        {"verdict": "INFRA", "oracles": {}},
    ]
    row = {"id": "a", "cwe": "cwe-089", "neutral": False, "critical": True, "sha256": "x", "samples": samples}
    run = {"model": "m", "bundle": None, "identity": {}, "settings": {}, "decoding": DECODING,
           "sandbox": "bubblewrap", "versions": {}, "scenarios": [row]}  # fmt: skip
    assert measured(run).rows["a"] == Row("a", "cwe-089", False, True, "x", "SWWF-")
    path = tmp_path / "run.json"
    path.write_text(json.dumps(run))
    assert read(path) == measured(run)


def _damaged(change):
    def damage(raw):
        change(raw)
        return json.dumps(raw)

    return damage


@pytest.mark.parametrize(
    ("damage", "said"),
    [
        (lambda raw: "{", "cannot be read as JSON"),
        (lambda raw: "[]", "expected a baseline"),
        (lambda raw: "{}", "no run of dg-gate"),
        (_damaged(lambda raw: raw.update(format=9)), "format 9"),
        (_damaged(lambda raw: raw.pop("decoding")), "damaged"),
        (_damaged(lambda raw: raw["rows"][0].update(samples="SXS")), "expected letters"),
        (_damaged(lambda raw: raw["rows"].append(raw["rows"][0])), "listed twice"),
        (_damaged(lambda raw: raw["rows"][0].pop("id")), "damaged"),
    ],
)
def test_a_damaged_baseline_is_an_error_that_names_the_file(tmp_path, damage, said):
    path = tmp_path / "baseline.json"
    write(path, BASE)
    path.write_text(damage(json.loads(path.read_text())))
    with pytest.raises(GateError, match=said) as caught:
        read(path)
    assert str(path) in str(caught.value)
    with pytest.raises(GateError, match="baseline write"):
        read(tmp_path / "absent.json")
