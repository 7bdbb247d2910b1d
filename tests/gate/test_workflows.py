"""The action and the example workflows as text: pinned, without secrets, inputs through the environment alone."""

from __future__ import annotations

import os
import re
import subprocess
from pathlib import Path

import pytest
import yaml
from github_runner import ACTION

WORKFLOWS = Path(__file__).parents[2] / "examples" / "workflows"
PINNED = re.compile(r"[\w./-]+@[0-9a-f]{40}")


def test_every_action_used_is_pinned_by_its_commit():
    steps = yaml.safe_load(ACTION.read_text())["runs"]["steps"]
    used = [step["uses"] for step in steps if "uses" in step]
    assert used and all(re.fullmatch(r"[\w-]+/[\w-]+@[0-9a-f]{40}", name) for name in used)
    assert not any("checkout" in name for name in used)


@pytest.mark.parametrize("name", ["pull-request.yml", "baseline.yml", "sharded.yml"])
def test_the_example_workflows_use_what_there_is(name):
    """Pinned by commit, no secrets, no expression in a script, inputs and outputs that the action has."""
    path = WORKFLOWS / name
    if not path.exists():
        pytest.skip("the examples are not part of the wheel")
    text, action = path.read_text(), yaml.safe_load(ACTION.read_text())
    workflow = yaml.safe_load(text)
    assert workflow["permissions"] == {"contents": "read"} and "secrets." not in text
    for job in workflow["jobs"].values():
        for step in job["steps"]:
            assert "${{" not in step.get("run", "")
            if "uses" in step:
                assert PINNED.fullmatch(step["uses"])
            if "/deepguard/ci@" in step.get("uses", ""):
                assert set(step["with"]) <= set(action["inputs"])
    assert set(re.findall(r"steps\.gate\.outputs\.([\w-]+)", text)) <= set(action["outputs"])


@pytest.mark.parametrize("name", ["pull-request.yml", "sharded.yml"])
def test_a_required_check_runs_on_every_pull_request_and_in_the_merge_queue(name):
    """A workflow that a filter leaves out stays pending, and what it is required for cannot be merged."""
    path = WORKFLOWS / name
    if not path.exists():
        pytest.skip("the examples are not part of the wheel")
    triggers = yaml.safe_load(path.read_text())[True]  # YAML 1.1 reads `on` as true
    assert triggers == {"pull_request": None, "merge_group": None}


def test_nothing_that_cannot_be_checked_is_restored_from_a_cache_unless_asked_for():
    """A workflow of the pull request may have written it, one that has gone from it since."""
    action = yaml.safe_load(ACTION.read_text())
    kept = [step for step in action["runs"]["steps"] if step.get("uses", "").startswith("actions/cache@")]
    asked = [step.get("if") for step in kept]
    assert asked == ["${{ inputs.fetch-model != '' }}", "${{ inputs.trusted-cache == 'true' }}"]
    assert kept[0]["with"]["path"] == "~/.cache/deepguard/parts"  # its bytes are hashed before they are used
    assert action["inputs"]["trusted-cache"]["default"] == "false"


def test_gitlab_installs_the_pinned_program_and_keeps_nothing_between_jobs():
    path = WORKFLOWS / "gitlab-ci.yml"
    if not path.exists():
        pytest.skip("the examples are not part of the wheel")
    job = yaml.safe_load(path.read_text())["secure-code-gate"]
    assert "cache" not in job and not any("CACHE" in name for name in job["variables"])
    lines = [*job["before_script"], *job["script"]]
    assert not [line for line in lines if re.search(r"install\b.*[\s\"']deepguard\b", line)]  # the index's is another's
    assert all(" -I -m " in line for line in lines if " -m " in line)
    assert any("checkout" in line and "DEEPGUARD_COMMIT" in line for line in lines)
    assert all("changes" not in rule for rule in job["rules"])


def test_findings_are_uploaded_for_the_repositorys_own_branches_alone(tmp_path):
    path = WORKFLOWS / "code-scanning.yml"
    if not path.exists():
        pytest.skip("the examples are not part of the wheel")
    workflow = yaml.safe_load(path.read_text())
    (job,) = workflow["jobs"].values()
    assert workflow["permissions"] == {} and job["permissions"] == {"actions": "read", "security-events": "write"}
    assert "head_repository.full_name == github.repository" in job["if"]
    download, look, upload = job["steps"]
    assert all(PINNED.fullmatch(step["uses"]) for step in (download, upload)) and "${{" not in look["run"]
    # Where nothing was sampled there is no such file, and the upload would fail.
    assert upload["if"] == "${{ steps.findings.outputs.there == 'true' }}" and look["id"] == "findings"
    for there in (False, True):
        folder = tmp_path / str(there) / "deepguard-gate"
        folder.mkdir(parents=True)
        if there:
            (folder / "findings.sarif").write_text("{}")
        said = tmp_path / f"{there}.txt"
        environment = {"PATH": os.environ["PATH"], "RUNNER_TEMP": str(folder.parent), "GITHUB_OUTPUT": str(said)}
        subprocess.run(["bash", "-e", "-c", look["run"]], env=environment, check=True)
        assert (said.read_text() if said.exists() else "") == ("there=true\n" if there else "")


@pytest.mark.parametrize("name", ["code-scanning.yml", "comment.yml"])
def test_a_gate_that_was_cancelled_has_no_artifact_to_look_for(name):
    path = WORKFLOWS / name
    if not path.exists():
        pytest.skip("the examples are not part of the wheel")
    (job,) = yaml.safe_load(path.read_text())["jobs"].values()
    assert "github.event.workflow_run.conclusion != 'cancelled'" in job["if"]


def test_the_commenting_workflow_runs_nothing_of_the_pull_request():
    path = WORKFLOWS / "comment.yml"
    if not path.exists():
        pytest.skip("the examples are not part of the wheel")
    workflow = yaml.safe_load(path.read_text())
    (job,) = workflow["jobs"].values()
    assert workflow["permissions"] == {}
    assert job["permissions"] == {"actions": "read", "pull-requests": "write"}
    for step in job["steps"]:
        assert "${{" not in step.get("run", "")
        assert "checkout" not in step.get("uses", "") and re.fullmatch(r"|[\w./-]+@[0-9a-f]{40}", step.get("uses", ""))
        # Of the artifact one file is read, by the command that does not trust it.
        assert re.findall(r"untrusted\S*", step.get("run", "")) in ([], ['untrusted/decision.json"'])
    assert [step for step in job["steps"] if 'dg-gate" comment' in step.get("run", "")]
