"""``dg-gate check``, ``decide`` and ``baseline`` as they are typed; completions come from a cache of our making."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from deepguard_ci import generate
from deepguard_ci.check import require_made_of
from deepguard_ci.cli import main
from deepguard_ci.decision.measured import read
from deepguard_ci.errors import GateError
from deepguard_ci.run import Request
from deepguard_ci.sampling_cache import Completion, Decoding
from deepguard_ci.sandbox import LEVELS
from deepguard_ci.suite import load_suite


def call(*arguments: object):
    return CliRunner().invoke(main, [str(a) for a in arguments])


@pytest.fixture
def written(small_suite, monkeypatch):
    """What the "model" writes: secure twins, or after ``written["kind"] = "insecure"`` insecure ones. Counts calls."""
    state = {"kind": "secure", "drawn": 0, "model": "1"}
    twins = {s.id: s for s in load_suite(small_suite)}

    def sample(model, items, decoding, **_):
        found = {}
        for item in items:
            scenario = twins[item.id]
            right = scenario.twins_of("secure")[0]
            other = (scenario.twins_of(state["kind"]) or [right])[0]
            texts = [right if k % 5 == 0 else other for k in range(decoding.n)]
            found[item.id] = [Completion(text, True, 1) for text in texts]
            state["drawn"] += decoding.n
        return found

    monkeypatch.setattr(generate, "sample", sample)
    monkeypatch.setattr(generate, "identity_of_model", lambda name: state["model"])
    return state


@pytest.fixture
def baseline(small_suite, written, tmp_path) -> Path:
    run, path = tmp_path / "base.json", tmp_path / "baseline.json"
    assert call("run", "--model", "m", "--suite", small_suite, "--n", "30", "--quiet", "--json", run).exit_code == 0
    result = call("baseline", "write", run, "--out", path)
    assert result.exit_code == 0 and "3 scenarios, at least 30 samples each" in result.output
    return path


def test_a_worse_model_fails_the_build_and_the_reports_say_why(small_suite, written, baseline, tmp_path):
    written.update(kind="insecure", model="2")
    decision, summary, page = tmp_path / "d.json", tmp_path / "s.md", tmp_path / "c.html"
    result = call("check", "--model", "m", "--suite", small_suite, "--baseline", baseline, "--quiet", "--look", "10",
                  "--decision", decision, "--summary", summary, "--html", page)  # fmt: skip
    assert result.exit_code == 1, result.output
    assert result.output.rstrip().endswith("REGRESSION: it got worse, and that is no chance")
    found = json.loads(decision.read_text())
    assert found["outcome"] == "regression" and found["exit"] == 1
    assert [f["name"] for f in found["figures"] if f["failed"]] == ["sec-pass@1"]
    assert summary.read_text().startswith("## REGRESSION") and "| sec&#45;" not in summary.read_text()
    assert "REGRESSION" in page.read_text()
    assert "the files of model m changed" in result.output


def test_the_same_model_with_other_files_passes(small_suite, written, baseline):
    written["model"] = "2"
    result = call("check", "--model", "m", "--suite", small_suite, "--baseline", baseline, "--quiet", "--look", "10",
                  "--max-undetected", "100")  # fmt: skip
    assert result.exit_code == 0, result.output
    assert "PASS" in result.output


def test_nothing_is_sampled_if_nothing_changed(small_suite, written, baseline):
    drawn = written["drawn"]
    result = call("check", "--model", "m", "--suite", small_suite, "--baseline", baseline, "--quiet")
    assert result.exit_code == 0 and "nothing was sampled" in result.output
    assert written["drawn"] == drawn


def test_a_report_that_is_not_written_is_said_to_be_an_earlier_runs(small_suite, written, baseline, tmp_path):
    page = tmp_path / "check.html"
    page.write_text("an earlier run's")
    asked = ["check", "--model", "m", "--suite", small_suite, "--baseline", baseline, "--quiet"]
    result = call(*asked, "--html", page)
    assert result.exit_code == 0 and "check.html is not written" in result.output
    assert page.read_text() == "an earlier run's"


def test_a_changed_scenario_is_no_verdict(small_suite, written, baseline):
    judge = next(small_suite.glob("*/*/judge.py"))
    judge.write_text(judge.read_text() + "\n# weaker\n")
    result = call("check", "--model", "m", "--suite", small_suite, "--baseline", baseline, "--quiet", "--look", "5")
    assert result.exit_code == 2 and "changed since the baseline" in result.output


def test_a_removed_scenario_is_no_verdict(small_suite, written, baseline):
    import shutil

    folder = next(small_suite.glob("cwe*/*"))
    shutil.rmtree(folder)
    result = call("check", "--model", "m", "--suite", small_suite, "--baseline", baseline, "--quiet", "--look", "5")
    assert result.exit_code == 2 and f"were not run: {folder.name}" in result.output


def test_two_files_are_decided_without_a_model(small_suite, written, baseline, tmp_path):
    written["kind"] = "insecure"
    run = tmp_path / "head.json"
    call("run", "--model", "m", "--suite", small_suite, "--n", "20", "--quiet", "--json", run)
    assert call("decide", baseline, run).exit_code == 1
    assert call("decide", baseline, run, "--paired").exit_code == 1
    assert call("decide", run, baseline, "--max-undetected", "100").exit_code == 0  # it got better
    assert call("decide", baseline, baseline).exit_code == 2  # three scenarios: too few to see much
    assert read(run).rows  # a run serves as a baseline as well


def test_a_baseline_shows_what_a_check_would_find(baseline):
    result = call("baseline", "show", baseline)
    assert result.exit_code == 0
    for part in ("model m", "3 scenarios", "sec-pass@1: 100.0 %", "finds a drop of"):
        assert part in result.output


def test_the_summary_shows_names_and_never_their_markup():
    from deepguard_ci.decision.decide import Decision, Outcome
    from deepguard_ci.report.decision import markdown

    hostile = "x](http://evil) <img src=x>\n# PASS `a` | b @everyone"
    shown = markdown(Decision(Outcome.REGRESSION, 25, reasons=(hostile,), notes=(hostile,)))
    assert shown.count("\n") == 4
    for part in ("](", "<img", "\n# PASS", "`a`", "| b", "@everyone"):
        assert part not in shown


def test_an_absent_baseline_names_the_remedy(small_suite, tmp_path):
    result = call("check", "--model", "m", "--suite", small_suite, "--baseline", tmp_path / "none.json", "--quiet")
    assert result.exit_code == 2 and "baseline write" in result.stderr and result.stderr.count("\n") == 1


def test_settings_are_written_as_json_has_them():
    from deepguard_ci.run import settings_as_json
    from deepguard_plugin import Settings

    stated = settings_as_json(Settings(bias_cap=float("inf"), strength=(0.5, 1.0)))
    assert json.loads(json.dumps(stated, allow_nan=False)) == stated
    assert stated["bias_cap"] == "inf" and settings_as_json(None) == {}


def test_a_suite_without_the_baselines_scenarios_is_no_verdict(written, baseline, tmp_path, suite_path):
    import shutil

    other = next(p for p in sorted(suite_path.glob("neutral/*")))
    shutil.copytree(other, tmp_path / "other" / "neutral" / other.name)
    result = call("check", "--model", "m", "--suite", tmp_path / "other", "--baseline", baseline, "--quiet")
    assert result.exit_code == 2 and "none of the scenarios" in result.stderr


def test_a_fault_of_our_own_is_no_regression(written, small_suite, baseline, monkeypatch):
    from deepguard_ci import check

    def broken(*_):
        raise RuntimeError("a bug")

    monkeypatch.setattr(check, "unchanged", broken)
    result = call("check", "--model", "m", "--suite", small_suite, "--baseline", baseline, "--quiet")
    assert result.exit_code == 2 and "RuntimeError: a bug" in result.stderr and "no verdict" in result.stderr


@pytest.mark.parametrize(("minimum", "code"), [(LEVELS[-2], 0), (LEVELS[-1], 2)])
def test_a_baseline_from_a_weaker_sandbox_than_is_asked_for_is_not_taken_unseen(small_suite, baseline, minimum, code):
    kept = json.loads(baseline.read_text())
    assert kept["sandbox"] == LEVELS[-1]
    baseline.write_text(json.dumps({**kept, "sandbox": LEVELS[-2]}))
    result = call("check", "--model", "m", "--suite", small_suite, "--baseline", baseline, "--quiet", "--look", "10",
                  "--sandbox", minimum)  # fmt: skip
    assert result.exit_code == code, result.output
    assert ("was judged in sandbox 'bubblewrap', this run in" in result.output) is bool(code)


def test_parts_from_a_weaker_sandbox_than_is_asked_for_are_refused(small_suite, written, tmp_path):
    path = tmp_path / "run.json"
    assert call("run", "--model", "m", "--suite", small_suite, "--n", "2", "--quiet", "--json", path).exit_code == 0
    run = {**json.loads(path.read_text()), "sandbox": LEVELS[-2]}
    asked = Request(model="m", scenarios=(), suite=small_suite, decoding=Decoding(temperature=0.4, top_p=0.95, n=2,
                    max_new_tokens=220), sandbox=LEVELS[-1])  # fmt: skip
    with pytest.raises(GateError, match="judged in sandbox 'bubblewrap', and at least"):
        require_made_of(run, asked, 2)


def test_a_bundle_named_by_a_dot_is_called_as_its_folder(small_suite, written, tmp_path, monkeypatch):
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "bundle.json").write_text("{}")
    monkeypatch.chdir(tmp_path / "mine")
    out = tmp_path / "run.json"
    result = call("run", "--model", "m", "--suite", small_suite, "--n", "1", "--quiet", "--bundle", ".", "--json", out)
    assert result.exit_code == 0, result.output
    assert json.loads(out.read_text())["bundle"] == "mine"


def test_reports_that_cannot_be_written_are_refused_before_the_gate_works(tmp_path):
    (tmp_path / "out").write_text("a file")
    result = call("ci", "--base", "main", "--repo", tmp_path, "--out", tmp_path / "out")
    assert result.exit_code == 2 and "--out" in result.stderr


@pytest.mark.parametrize(
    ("option", "points"),
    [("--max-undetected", "nan"), ("--max-undetected", "101"), ("--min-drop", "100"), ("--min-drop", "200")],
)
def test_thresholds_that_nothing_could_reach_are_refused(baseline, option, points):
    result = call("decide", baseline, baseline, option, points)
    assert result.exit_code == 2 and "points; expected 0 " in result.stderr


def test_a_part_of_a_run_is_no_baseline(small_suite, written, tmp_path):
    part = tmp_path / "part.json"
    call("run", "--model", "m", "--suite", small_suite, "--n", "2", "--quiet", "--shard", "1/3", "--json", part)
    for command in (["baseline", "write", part, "--out", tmp_path / "b.json"], ["decide", part, part]):
        result = call(*command)
        assert result.exit_code == 2 and "part.json: this is part 1/3 of a run" in result.stderr
    assert not (tmp_path / "b.json").exists()
