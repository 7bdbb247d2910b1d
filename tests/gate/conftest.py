"""Fixtures of the gate's tests: the shipped suite and a way to judge a completion of one of its scenarios."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from gated_project import CONFIG, Project, git

import deepguard_ci
from deepguard_ci.judge import Candidate, judge
from deepguard_ci.sandbox import probe
from deepguard_ci.suite import load_scenario, load_suite
from deepguard_ci.verdict import Judgement

SUITE = Path(deepguard_ci.__file__).parent / "suites" / "core"


@pytest.fixture(scope="session")
def suite_path() -> Path:
    return SUITE


@pytest.fixture(scope="session")
def all_scenarios():
    return load_suite(SUITE)


@pytest.fixture(scope="session")
def judge_text() -> Callable[[str, str], Judgement]:
    """Judge a completion of the scenario ``<cwe>/<id>``. Without a sandbox this fails: nothing is run unprotected."""
    box = probe()

    def run(name: str, completion: str) -> Judgement:
        return judge(Candidate(load_scenario(SUITE / name), completion), sandbox=box)

    return run


@pytest.fixture(scope="module")
def small_suite_once(tmp_path_factory, all_scenarios):
    """Two scenarios with a security test and a neutral one, in a suite of their own, judged without semgrep."""
    tmp_path = tmp_path_factory.mktemp("small")
    aimed = [s for s in all_scenarios if not s.neutral and s.language == "python" and s.split == "test"][:2]
    neutral = next(s for s in all_scenarios if s.neutral and s.language == "python" and s.split == "test")
    for scenario in (*aimed, neutral):
        folder = tmp_path / "suite" / scenario.folder.parent.name / scenario.id
        shutil.copytree(scenario.folder, folder)
        lines = (folder / "scenario.toml").read_text().splitlines()
        kept = [line for line in lines if not line.startswith("static")]
        (folder / "scenario.toml").write_text("\n".join(['static = "off"', *kept]) + "\n")
    return tmp_path / "suite"


@pytest.fixture
def small_suite(small_suite_once, tmp_path):
    """A copy of that suite which a test may change."""
    return Path(shutil.copytree(small_suite_once, tmp_path / "suite"))


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
