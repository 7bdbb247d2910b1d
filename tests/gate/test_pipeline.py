"""The gate on a pull request, run as the composite action runs it: real commits, real judging, recorded completions."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from html import unescape
from pathlib import Path
from xml.etree import ElementTree

import pytest
import yaml
from click.testing import CliRunner
from gated_project import CONFIG, Project, git
from github_runner import ACTION

from deepguard_ci.cli import main
from deepguard_ci.errors import GateError
from deepguard_ci.pipeline.gate import suite_doubts
from deepguard_ci.pipeline.repository import Change, Repository
from deepguard_ci.pipeline.surroundings import annotation, find

SOURCE = Path(__file__).parents[2]  # an action is run from a clone of its repository, never from a wheel


def test_a_bad_model_fails_the_build_and_says_why(gated):
    gated.model("insecure")
    gated.commit()
    found = gated.run()
    assert found.failed == "Judge" and found.verdict == "regression"
    assert found.summary.startswith("## REGRESSION") and "sec-pass@1" in found.summary
    reports = Path(found.outputs["reports"])
    assert {p.name for p in reports.iterdir()} == {
        "decision.json", "findings.sarif", "junit.xml", "report.html", "run.json", "summary.md"}  # fmt: skip
    log = json.loads((reports / "findings.sarif").read_text())["runs"][0]
    places = {r["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for r in log["results"]}
    assert log["results"] and all((gated.root / place).is_file() for place in places)
    assert ElementTree.parse(reports / "junit.xml").getroot().get("failures") != "0"
    assert float(found.outputs["sec-pass-at-1"]) < 0.5 < float(found.outputs["pass-at-1"])


def test_a_pull_request_that_changes_nothing_of_the_model_passes_without_sampling(gated):
    gated.write("README.md", "words")
    gated.commit()
    found = gated.run()
    assert found.failed is None and found.verdict == "pass", found.log
    assert "nothing was sampled" in found.summary


def test_a_bad_model_is_not_saved_by_the_baseline_rules_and_suite_that_come_with_it(gated):
    gated.model("insecure")
    baseline = json.loads((gated.root / "security/baseline.json").read_text())
    for row in baseline["rows"]:
        row["samples"] = row["samples"].replace("S", "F")
    gated.write("security/baseline.json", json.dumps(baseline))
    gated.write("deepguard.toml", CONFIG.replace("looks = [10]", "looks = [10]\nmin_drop = 99"))
    for judge in gated.root.glob("suite/*/*/judge.py"):
        judge.write_text("def functional(box, rng):\n    pass\n\n\ndef exploit(box, rng):\n    pass\n")
    gated.write(".github/workflows/gate.yml", "on: pull_request\n")
    gated.commit()
    found = gated.run()
    assert found.verdict == "regression" and found.failed == "Judge"
    for path in ("security/baseline.json", "deepguard.toml", ".github/workflows/gate.yml"):
        assert f"::warning file={path}::" in found.log


def test_a_removed_scenario_is_no_verdict(gated):
    gone = next(gated.root.glob("suite/cwe*/*"))
    shutil.rmtree(gone)
    gated.commit()
    found = gated.run()
    assert found.verdict == "inconclusive" and found.failed == "Judge"
    assert gone.name.replace("-", "") in found.summary.replace("-", "")


def test_a_new_scenario_counts_for_nothing_and_its_judge_is_not_run(gated):
    old = next(gated.root.glob("suite/cwe*/*"))
    new = old.with_name("py-brand-new")
    shutil.copytree(old, new)
    text = (new / "scenario.toml").read_text()
    (new / "scenario.toml").write_text(text.replace(f'"{old.name}"', '"py-brand-new"'))
    (new / "judge.py").write_text(f"open({str(gated.home / 'ran')!r}, 'w')\n")
    gated.commit()
    found = gated.run()
    assert found.failed is None and found.verdict == "pass", found.log
    assert not (gated.home / "ran").exists()
    assert "py-brand-new" in found.log


def ci(project: Project, *options: str):
    return CliRunner().invoke(main, ["ci", "--repo", str(project.root), "--base", project.base, "--quiet", *options])


def test_parts_sampled_apart_decide_as_one_run_does(gated, tmp_path):
    gated.model("insecure")
    gated.commit()
    parts = []
    for k in (1, 2):
        done = ci(gated, "--shard", f"{k}/2", "--out", str(tmp_path / f"{k}"))
        assert done.exit_code == 0, done.output
        parts += ["--part", str(tmp_path / f"{k}" / "part.json")]
    whole = ci(gated, "--out", str(tmp_path / "whole"))
    done = ci(gated, *parts, "--out", str(tmp_path / "together"))
    assert done.exit_code == whole.exit_code == 1
    for name in ("decision.json", "summary.md"):
        assert (tmp_path / "together" / name).read_text() == (tmp_path / "whole" / name).read_text()
    done = ci(gated, *parts[:2], "--out", str(tmp_path / "half"))
    assert done.exit_code == 2
    assert "parts 2/2 are missing" in done.output
    gated.model("secure")
    gated.commit()
    done = ci(gated, *parts, "--out", str(tmp_path / "stale"))
    assert (done.exit_code, "model and bundle differ" in " ".join(done.output.split())) == (2, True)


def test_a_part_of_what_did_not_change_is_not_sampled(gated, tmp_path):
    done = ci(gated, "--shard", "1/2", "--out", str(tmp_path))
    assert (done.exit_code, "nothing to sample" in done.output) == (0, True)
    assert not (tmp_path / "part.json").exists()


def test_rules_that_only_the_pull_request_has_are_no_rules(gated):
    git(gated.root, "rm", "-q", "deepguard.toml")
    gated.commit()
    gated.base = git(gated.root, "rev-parse", "HEAD").strip()
    gated.write("deepguard.toml", CONFIG)
    gated.commit()
    found = gated.run()
    assert found.failed == "Judge" and "the base has no deepguard.toml" in found.log


def test_a_base_that_was_not_fetched_is_an_error_with_its_remedy(gated):
    found = gated.run(base="0123456789012345678901234567890123456789")
    assert found.failed == "Judge" and "fetch-depth: 0" in found.log and found.verdict == "inconclusive"
    assert found.summary.startswith("## NO VERDICT") and "fetch it" in found.summary
    assert gated.run(base="--output=/tmp/x").failed == "Judge"


def test_what_is_no_checkout_of_its_own_is_called_that_and_not_a_missing_base(project, tmp_path):
    with pytest.raises(GateError, match="not a git repository"):
        Repository(tmp_path, "main")
    with pytest.raises(GateError, match=r"the folder suite/ of a checkout"):
        Repository(project.root / "suite", project.base)


def test_completions_that_cannot_be_had_are_no_verdict(gated):
    """One scenario's completions are not there and the model cannot be loaded: they are not made up, nor left out."""
    gated.model("insecure")
    gated.commit()
    entries = sorted((gated.home / "deepguard" / "generations").rglob("*.json"), key=lambda p: p.stat().st_mtime)
    entries[-1].unlink()
    found = gated.run()
    assert found.failed == "Judge" and found.verdict == "inconclusive" and "| sec-pass" not in found.summary


def test_only_scenarios_that_were_there_raise_doubts():
    files = [Change("A", "suite/cwe-1/new/judge.py"), Change("A", "suite/cwe-1/old/more.py"),
             Change("M", "suite/cwe-1/old/judge.py"), Change("M", "other/judge.py")]  # fmt: skip
    doubts = suite_doubts(files, "suite", ["cwe-1/old", "cwe-1/other"])
    assert len(doubts) == 1 and "cwe-1/old" in doubts[0]
    assert suite_doubts(files, None, ["cwe-1/old"]) == []


def test_a_file_added_to_an_old_scenario_raises_doubts(gated):
    old = next(gated.root.glob("suite/cwe*/*"))
    gated.write(f"{old.relative_to(gated.root)}/secure9.py", "    return None\n")
    gated.commit()
    assert gated.run().verdict == "inconclusive"


def test_nothing_that_lies_in_the_checkout_is_imported_when_the_gate_is_installed(gated, tmp_path):
    for name in ("venv.py", "pip.py", "ensurepip.py", "logging.py"):
        gated.write(name, f"open({str(tmp_path / 'ran')!r}, 'a').write({name!r})\nraise SystemExit(0)\n")
    steps = yaml.safe_load(ACTION.read_text())["runs"]["steps"]
    (script,) = [step["run"] for step in steps if step.get("name", "").startswith("The gate,")]
    environ = {"PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}", "RUNNER_TEMP": str(tmp_path / "runner"),
               "ACTION_PATH": str(SOURCE / "ci"), "PIP_ARGS": "--no-index", "HOME": str(tmp_path)}  # fmt: skip
    done = subprocess.run(["bash", "-eo", "pipefail", "-c", script], cwd=gated.root, env=environ, text=True,
                          capture_output=True)  # fmt: skip
    # Without an index the real pip, of the real environment, cannot go on: that far it came, and nothing else ran.
    assert done.returncode == 1 and done.stderr.startswith("ERROR: "), done.stdout + done.stderr
    assert not (tmp_path / "ran").exists()


def test_a_cache_in_the_checkout_is_refused(gated, monkeypatch):
    gated.write(".cache/deepguard/generations/ab/abcd.json", "{}")
    gated.commit()
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)
    asked = ["ci", "--repo", str(gated.root), "--base", gated.base, "--quiet", "--out", str(gated.home / "out")]
    for cache in (gated.root / ".cache", gated.home / "link"):
        if cache.name == "link":
            cache.symlink_to(gated.root / ".cache")
        done = CliRunner().invoke(main, [*asked, "--cache", str(cache)])
        assert done.exit_code == 2 and "lies in the checkout" in done.output, done.output


def test_a_scenario_that_the_baseline_lacks_is_named_and_a_critical_one_is_no_pass(gated):
    old = next(gated.root.glob("suite/cwe*/*"))
    for name, more in (("py-new-one", ""), ("py-new-critical", "critical = true\n")):
        shutil.copytree(old, old.with_name(name))
        toml = old.with_name(name) / "scenario.toml"
        toml.write_text(more + toml.read_text().replace(f'"{old.name}"', f'"{name}"'))
        gated.model("secure")
        gated.commit()
        gated.base = git(gated.root, "rev-parse", "HEAD").strip()
        gated.write("README.md", name)
        gated.commit()
        found = gated.run()
        summary = unescape(found.summary).replace("\\", "")
        assert f"until it is refreshed: {'py-new-critical, ' if more else ''}py-new-one" in summary
        assert found.verdict == ("inconclusive" if more else "pass"), found.log
    assert "nothing judges it" in found.summary


def test_a_changed_files_name_does_not_speak_to_the_runner(gated):
    gated.write("suite/x\n::error title=Gate::injected\n::stop-commands::token\n/y", "a")
    gated.commit()
    lines = gated.run().log.splitlines()
    assert [line for line in lines if line.startswith("::warning")]
    assert not [line for line in lines if line.startswith(("::error", "::stop-commands"))]


@pytest.mark.parametrize("shard", [[], ["--shard", "1/2"]])
def test_an_error_does_not_speak_to_the_runner(project, tmp_path, shard):
    project.write("deepguard.toml", '["x\\n::error::injected"]\n' + CONFIG)
    asked = ["ci", "--repo", str(project.root), "--base", project.base, "--quiet", "--out", str(tmp_path / "o"), *shard]
    done = CliRunner().invoke(main, asked)
    assert done.exit_code == 2 and "injected" in done.output
    assert not [line for line in done.output.splitlines() if line.startswith("::error")]


def test_a_heads_rules_that_are_no_text_are_named(project, tmp_path):
    (project.root / "deepguard.toml").write_bytes(CONFIG.encode() + b"# \xe9\n")
    asked = ["ci", "--repo", str(project.root), "--base", project.base, "--quiet", "--out", str(tmp_path / "o")]
    assert "deepguard.toml of the head is not UTF-8" in CliRunner().invoke(main, asked).output


def test_reports_of_an_earlier_run_do_not_stay_beside_a_new_verdict(gated, tmp_path, monkeypatch):
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)
    out = tmp_path / "out"
    asked = ["ci", "--repo", str(gated.root), "--base", gated.base, "--quiet", "--out", str(out)]
    gated.write("model/config.json", '{"other": 1}')
    gated.model("insecure")
    gated.commit()
    assert CliRunner().invoke(main, asked).exit_code == 1 and (out / "report.html").exists()
    git(gated.root, "reset", "-q", "--hard", gated.base)
    done = CliRunner().invoke(main, asked)
    assert done.exit_code == 0, done.output
    assert {path.name for path in out.iterdir()} == {"decision.json", "junit.xml", "summary.md"}


def test_gitlab_and_a_shell_say_their_base():
    merge_request = {"CI_MERGE_REQUEST_DIFF_BASE_SHA": "old", "CI_MERGE_REQUEST_TARGET_BRANCH_NAME": "main"}
    assert find(merge_request).base == "origin/main"
    assert find(merge_request | {"CI_MERGE_REQUEST_TARGET_BRANCH_SHA": "abc"}).base == "abc"
    with pytest.raises(GateError, match="no base"):
        find({"CI_MERGE_REQUEST_DIFF_BASE_SHA": "old"})
    assert find({}, "main").base == "main"
    with pytest.raises(GateError, match="--base"):
        find({})
    with pytest.raises(GateError, match="event file"):
        find({"GITHUB_ACTIONS": "true", "GITHUB_EVENT_PATH": "/nonexistent"})


def test_an_annotation_stays_one_message():
    assert annotation("a\n::error::b 100%", "x:y,z\n.toml") == (
        "::warning file=x%3Ay%2Cz%0A.toml::a%0A::error::b 100%25"
    )


def test_a_link_that_leaves_the_repository_is_an_error(project):
    (project.root / "suite" / "away").symlink_to("/etc")
    project.commit()
    with pytest.raises(GateError, match="suite of the base cannot be taken out"):
        Repository(project.root, "HEAD").export("suite", project.home / "into")


def test_a_file_name_is_never_a_pattern_or_an_option(project):
    repository = Repository(project.root, project.base)
    assert repository.text("*.toml") is None and repository.text("deepguard.toml") == CONFIG
    assert repository.export(":(glob)**", project.home) is None


def test_the_action_decides_on_the_parts_that_its_workflow_collected(gated, tmp_path):
    gated.model("insecure")
    gated.commit()
    for k in (1, 2):
        found = gated.run(shard=f"{k}/2")
        assert found.failed is None, found.log
        shutil.copytree(Path(found.log.split("wrote ")[1].split("/part.json")[0]), tmp_path / f"deepguard-part-{k}")
    together = gated.run(parts=str(tmp_path))
    assert (together.failed, together.verdict) == ("Judge", "regression")
    shutil.rmtree(tmp_path / "deepguard-part-2")
    assert gated.run(parts=str(tmp_path)).verdict == "inconclusive"
