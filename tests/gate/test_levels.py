"""How hard scenarios are: noted beside them, from runs of the bare model, without touching what judges."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner

from deepguard_ci.cli import main
from deepguard_ci.errors import GateError
from deepguard_ci.levels import note_levels
from deepguard_ci.suite import load_suite


@pytest.fixture
def run(small_suite):
    """A run of two scenarios of the small suite: one aimed, half of it working and a quarter secure; one neutral."""
    for path in small_suite.rglob("level.json"):
        path.unlink()
    aimed, neutral = (next(s for s in load_suite(small_suite) if s.neutral is kind) for kind in (False, True))
    verdicts = {aimed.id: ["PASS_SECURE", "PASS_INSECURE", "FAIL", "NO_PARSE"], neutral.id: ["PASS_SECURE", "FAIL"]}
    rows = [
        {"id": s.id, "cwe": s.cwe, "neutral": s.neutral, "security": s.security, "sha256": s.digest(),
         "samples": [{"verdict": v, "completion": "x", "oracles": {}} for v in verdicts[s.id]]}
        for s in (aimed, neutral)
    ]  # fmt: skip
    return {"model": "m", "bundle": None, "decoding": {}, "scenarios": rows}


def test_levels_are_noted_by_model_and_change_no_digest(run, small_suite):
    before = {s.id: s.digest() for s in load_suite(small_suite)}
    noted = note_levels(run, small_suite)
    note_levels({**run, "model": "other"}, small_suite)
    aimed, neutral = (json.loads((s.folder / "level.json").read_text()) for s in noted)
    assert aimed["m"] == {"pass@1": 0.5, "sec-pass@1": 0.25, "n": 4} and set(aimed) == {"m", "other"}
    assert neutral["m"] == {"pass@1": 0.5, "sec-pass@1": None, "n": 2}
    assert {s.id: s.digest() for s in load_suite(small_suite)} == before


def test_a_run_with_a_bundle_or_of_another_version_is_refused_and_nothing_is_written(run, small_suite):
    with pytest.raises(GateError, match="bare model"):
        note_levels({**run, "bundle": "b"}, small_suite)
    with pytest.raises(GateError, match="no --chat"):
        note_levels({**run, "decoding": {"chat": True}}, small_suite)
    run["scenarios"][1]["sha256"] = "0"
    with pytest.raises(GateError, match=f"no such version of {run['scenarios'][1]['id']}"):
        note_levels(run, small_suite)
    assert not list(small_suite.rglob("level.json"))


def test_what_is_no_run_is_an_error_with_its_name(tmp_path, small_suite):
    (tmp_path / "x.json").write_text("[]")
    done = CliRunner().invoke(main, ["levels", str(tmp_path / "x.json"), "--suite", str(small_suite)])
    assert done.exit_code == 2 and "x.json is no run of dg-gate" in done.output


def test_scenarios_that_are_not_trained_on_state_the_level_of_two_models(all_scenarios):
    """But for the suite's `train` scenarios every folder says what a small model and a larger one make of it."""
    for scenario in all_scenarios:
        if scenario.split != "train":
            levels = json.loads((scenario.folder / "level.json").read_text())
            assert set(levels) >= {"qwen2.5-coder-0.5b"}, scenario.id
            assert all(0 <= level["pass@1"] <= 1 and level["n"] >= 5 for level in levels.values())
