"""Fixtures of the gate's tests: the shipped suite and a way to judge a completion of one of its scenarios."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

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
