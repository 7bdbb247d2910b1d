"""The gate on a pull request, run as the composite action runs it: real commits, real judging, recorded completions.

A small runner does what GitHub does with ``ci/action.yml``. What would reach the network is replaced: ``uses:`` steps
are skipped, pip and apt do nothing, and completions come from a cache that holds what each "model" would write.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import stat
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
import yaml
from click.testing import CliRunner

import deepguard_ci
from deepguard_ci.cli import main
from deepguard_ci.errors import GateError
from deepguard_ci.generate import identity_of_model
from deepguard_ci.pipeline.config import parse
from deepguard_ci.pipeline.gate import suite_doubts
from deepguard_ci.pipeline.repository import Change, Repository
from deepguard_ci.pipeline.surroundings import annotation, find
from deepguard_ci.sampling_cache import Completion, Decoding, GenerationCache, PromptItem, generation_key
from deepguard_ci.suite import load_suite

ACTION = Path(deepguard_ci.__file__).parent / "action.yml"
CONFIG = """\
[subject]
model = "model"

[gate]
suite = "suite"
baseline = "security/baseline.json"
looks = [10]
max_undetected = 100
"""


def git(root: Path, *arguments: str) -> str:
    who = ["-c", "user.name=t", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false"]
    return subprocess.run(["git", "-C", str(root), *who, *arguments], check=True, capture_output=True, text=True).stdout


@dataclass
class Project:
    """A repository whose base is committed; ``write`` and ``commit`` make the pull request."""

    root: Path
    home: Path
    base: str = ""

    def write(self, path: str, content: str) -> None:
        (self.root / path).parent.mkdir(parents=True, exist_ok=True)
        (self.root / path).write_text(content)

    def commit(self) -> None:
        git(self.root, "add", "-A")
        git(self.root, "commit", "-qm", "change", "--allow-empty")

    def model(self, kind: str) -> None:
        """Make the repository's model one that writes twins of ``kind``; its completions are in the cache."""
        self.write("model/model.safetensors", kind)
        self.write("model/config.json", "{}")
        cache = GenerationCache(self.home / "deepguard" / "generations")
        decoding = Decoding(temperature=0.4, top_p=0.95, n=10, max_new_tokens=220)
        for s in load_suite(self.root / "suite"):
            right = s.twins_of("secure")[0]
            texts = [right if k % 5 == 0 else (s.twins_of(kind) or [right])[0] for k in range(10)]
            key = generation_key(model=identity_of_model(str(self.root / "model")), bundle=None, settings=None,
                                 item=PromptItem(s.id, s.prompt, s.language), decoding=decoding)  # fmt: skip
            cache.put(key, [Completion(text, True, 1) for text in texts])

    def run(self, **inputs: str) -> Outcome:
        return act(self, inputs)


@dataclass
class Outcome:
    """What GitHub would show: the failed step (None if green), outputs, summary, log."""

    failed: str | None
    outputs: dict[str, str]
    summary: str
    log: str
    skipped: list[str]

    @property
    def verdict(self) -> str:
        return self.outputs.get("verdict", "")


def expression(text: Any, names: dict[str, str]) -> str:
    """GitHub's ``${{ }}`` as far as the action uses it: names, ``always()``, ``!=``, ``&&``."""

    def value(term: str) -> str:
        term = term.strip()
        if " && " in term:
            return "true" if all(value(part) == "true" for part in term.split(" && ")) else "false"
        if " != " in term:
            left, right = term.split(" != ")
            return "true" if value(left) != value(right) else "false"
        if term == "always()":
            return "true"
        if term.startswith("'"):
            return term.strip("'")
        return names[term]  # an expression that the runner does not know is a failed test

    return re.sub(r"\$\{\{(.*?)\}\}", lambda found: value(found[1]), str(text))


def act(project: Project, inputs: dict[str, str]) -> Outcome:
    """Run the action's steps in order as the runner does: bash -e -o pipefail, env of the step, files for results."""
    action = yaml.safe_load(ACTION.read_text())
    work = project.home / f"runner-{len(list(project.home.glob('runner-*')))}"
    programs = work / "bin"
    programs.mkdir(parents=True)
    for name, script in {
        "sudo": "cat > /dev/null",
        "python": 'mkdir -p "$3/bin"; printf "#!/bin/sh\\nexit 0\\n" > "$3/bin/python"; chmod +x "$3/bin/python"; '
                  f'ln -s "{Path(sys.executable).parent / "dg-gate"}" "$3/bin/dg-gate"',
    }.items():  # fmt: skip
        (programs / name).write_text(f"#!/bin/sh\n{script}\n")
        (programs / name).chmod(0o755 | stat.S_IXUSR)
    event = work / "event.json"
    event.write_text(json.dumps({"pull_request": {"base": {"sha": project.base}}}))
    files = {name: work / name.lower() for name in ("GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY", "GITHUB_ENV")}
    for path in files.values():
        path.touch()
    names = {f"inputs.{name}": str(spec.get("default", "")) for name, spec in action["inputs"].items()}
    assert not set(inputs) - set(action["inputs"]), "GitHub ignores unknown inputs with a warning"
    names |= {f"inputs.{name}": value for name, value in inputs.items()}
    names |= {"github.action_path": str(ACTION.parent), "runner.temp": str(work), "runner.os": "Linux",
              "github.run_id": "1", "github.run_attempt": "1"}  # fmt: skip
    environ = {
        "PATH": f"{programs}:{os.environ['PATH']}", "HOME": str(project.home), "XDG_CACHE_HOME": str(project.home),
        "RUNNER_TEMP": str(work), "GITHUB_ACTIONS": "true", "GITHUB_EVENT_NAME": "pull_request", "CI": "true",
        "GITHUB_EVENT_PATH": str(event), **{name: str(path) for name, path in files.items()}}  # fmt: skip
    failed, log, skipped = None, "", []
    for step in action["runs"]["steps"]:
        name = step.get("name") or step["uses"]
        condition = str(step.get("if", ""))
        if failed and "always()" not in condition:
            continue
        if condition and expression(condition, names) != "true":
            skipped.append(name)
            continue
        if "uses" in step:
            for value in step.get("with", {}).values():
                expression(value, names)
            skipped.append(name)
            continue
        assert step["shell"] == "bash" and "${{" not in step["run"], "inputs reach the shell through env alone"
        own = {key: expression(value, names) for key, value in step.get("env", {}).items()}
        done = subprocess.run(["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]], text=True,
                              capture_output=True, cwd=project.root, env=environ | own, timeout=300,
                              stdin=subprocess.DEVNULL)  # fmt: skip
        log += done.stdout + done.stderr
        if done.returncode and failed is None:
            failed = name
    outputs = dict(line.split("=", 1) for line in files["GITHUB_OUTPUT"].read_text().splitlines())
    declared = {name.removeprefix("steps.gate.outputs.") for name in _named_outputs(action)}
    assert set(outputs) <= declared, "an output that the action does not pass on"
    return Outcome(failed, outputs, files["GITHUB_STEP_SUMMARY"].read_text(), log, skipped)


def _named_outputs(action: dict[str, Any]) -> list[str]:
    return [spec["value"].removeprefix("${{").removesuffix("}}").strip() for spec in action["outputs"].values()]


@pytest.fixture(scope="module")
def templates(tmp_path_factory, small_suite_once) -> Path:
    """Made once: ``project``, a base with a suite and rules; ``gated``, the same with the baseline of a first run."""
    folder = tmp_path_factory.mktemp("templates")
    made = Project(folder / "project" / "repository", folder / "project" / "home")
    made.root.mkdir(parents=True)
    git(made.root, "init", "-q", "-b", "main")
    shutil.copytree(small_suite_once, made.root / "suite")
    made.write("deepguard.toml", CONFIG)
    made.model("secure")
    made.commit()
    shutil.copytree(folder / "project", folder / "gated")
    gated = Project(folder / "gated" / "repository", folder / "gated" / "home")
    gated.base = git(gated.root, "rev-parse", "HEAD").strip()
    first = gated.run()
    assert first.failed == "Judge" and first.verdict == "inconclusive" and "no baseline" in first.summary, first.log
    gated.write("security/baseline.json", Path(first.outputs["first-baseline"]).read_text())
    gated.commit()
    return folder


def copied(templates: Path, name: str, into: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    """A copy of a template that a test may change."""
    shutil.copytree(templates / name, into / name, symlinks=True)
    made = Project(into / name / "repository", into / name / "home")
    monkeypatch.setenv("XDG_CACHE_HOME", str(made.home))
    made.base = git(made.root, "rev-parse", "HEAD").strip()
    return made


@pytest.fixture
def project(templates, tmp_path, monkeypatch) -> Project:
    return copied(templates, "project", tmp_path, monkeypatch)


@pytest.fixture
def gated(templates, tmp_path, monkeypatch) -> Project:
    return copied(templates, "gated", tmp_path, monkeypatch)


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


def test_completions_that_cannot_be_had_are_no_verdict(gated):
    """One scenario's completions are not there and the model cannot be loaded: they are not made up, nor left out."""
    gated.model("insecure")
    gated.commit()
    entries = sorted((gated.home / "deepguard" / "generations").rglob("*.json"), key=lambda p: p.stat().st_mtime)
    entries[-1].unlink()
    found = gated.run()
    assert found.failed == "Judge" and found.verdict == "inconclusive" and "| sec-pass" not in found.summary


def test_every_action_used_is_pinned_by_its_commit():
    steps = yaml.safe_load(ACTION.read_text())["runs"]["steps"]
    used = [step["uses"] for step in steps if "uses" in step]
    assert used and all(re.fullmatch(r"[\w-]+/[\w-]+@[0-9a-f]{40}", name) for name in used)
    assert not any("checkout" in name for name in used)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[subject", "not TOML"),
        ("[gate]\n", "needs a model"),
        ('[subject]\nmodel = "m"\n[more]\n', "unknown table"),
        ('[subject]\nmodel = "m"\nmodle = 1\n', "knows no 'modle'"),
        ('[subject]\nmodel = "m"\nbundle = "../x"\n', "inside the repository"),
        ('[subject]\nmodel = "m"\n[gate]\nbaseline = "/etc/passwd"\n', "inside the repository"),
        ('[subject]\nmodel = "m"\n[gate]\nlooks = []\n', "looks"),
        ('[subject]\nmodel = "m"\n[gate]\nlooks = [100, 25]\n', "rising"),
        ('[subject]\nmodel = "m"\n[gate]\nlooks = ["a"]\n', "looks"),
        ('[subject]\nmodel = "m"\n[gate]\nmin_drop = true\n', "min_drop"),
        ('[subject]\nmodel = "m"\n[gate]\nsplits = ["tset"]\n', "tset"),
        ('subject = 1\n', "expected a table"),
    ],
)  # fmt: skip
def test_a_wrong_configuration_is_an_error_that_names_it(text, said):
    with pytest.raises(GateError, match=said) as caught:
        parse(text, "deepguard.toml of the base")
    assert "deepguard.toml of the base" in str(caught.value)


def test_the_configuration_sets_the_plan():
    subject, rules = parse('[subject]\nmodel = "m"\n[gate]\nlooks = [5, 50]\nmin_drop = 3\n', "x")
    plan = rules.plan()
    assert subject.model == "m" and [look.n for look in plan.looks] == [5, 50] and plan.min_drop == 0.03
    assert parse('[subject]\nmodel = "m"\n', "x")[1].plan().looks[0].n == 25


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


def test_gitlab_and_a_shell_say_their_base():
    assert find({"CI_MERGE_REQUEST_DIFF_BASE_SHA": "abc"}).base == "abc"
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


@pytest.mark.parametrize("name", ["pull-request.yml", "baseline.yml", "sharded.yml"])
def test_the_example_workflows_use_what_there_is(name):
    """Pinned by commit, no secrets, no expression in a script, inputs and outputs that the action has."""
    path = Path(__file__).parents[2] / "examples" / "workflows" / name
    if not path.exists():
        pytest.skip("the examples are not part of the wheel")
    text, action = path.read_text(), yaml.safe_load(ACTION.read_text())
    workflow = yaml.safe_load(text)
    assert workflow["permissions"] == {"contents": "read"} and "secrets." not in text
    for job in workflow["jobs"].values():
        for step in job["steps"]:
            assert "${{" not in step.get("run", "")
            if "uses" in step:
                assert re.fullmatch(r"[\w./-]+@[0-9a-f]{40}", step["uses"])
            if "/deepguard/ci@" in step.get("uses", ""):
                assert set(step["with"]) <= set(action["inputs"])
    assert set(re.findall(r"steps\.gate\.outputs\.([\w-]+)", text)) <= set(action["outputs"])


def test_the_commenting_workflow_runs_nothing_of_the_pull_request():
    path = Path(__file__).parents[2] / "examples" / "workflows" / "comment.yml"
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


def test_the_example_configuration_is_read():
    path = Path(__file__).parents[2] / "examples" / "workflows" / "deepguard.toml"
    if not path.exists():
        pytest.skip("the examples are not part of the wheel")
    subject, rules = parse(path.read_text(), path.name)
    assert subject.bundle == "bundle" and rules.suite is None
