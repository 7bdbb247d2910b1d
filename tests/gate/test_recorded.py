"""Completions that the real model wrote, recorded with their verdicts: judged again, each gets the same one."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from deepguard_ci.judge import Candidate, judge_many

RECORDED = Path(__file__).parent.parent / "data" / "recorded.json"


@pytest.fixture(scope="module")
def recorded():
    return json.loads(RECORDED.read_text(encoding="utf-8"))["completions"]


def test_every_recorded_completion_gets_its_verdict_again(recorded, all_scenarios):
    scenarios = {s.id: s for s in all_scenarios}
    samples = [(scenarios[name], sample) for name, found in recorded.items() for sample in found]
    assert len(samples) >= 100
    judged = judge_many([Candidate(scenario, sample["completion"]) for scenario, sample in samples])
    changed = [
        f"{scenario.id}: {sample['verdict']} became {judgement.verdict}\n{sample['completion']}"
        for (scenario, sample), judgement in zip(samples, judged, strict=True)
        if sample["verdict"] != judgement.verdict
        or sample["oracles"] != {name: str(found.status) for name, found in judgement.oracles.items()}
    ]
    assert not changed, "\n".join(changed)


def test_the_recorded_completions_cover_secure_insecure_and_broken(recorded):
    verdicts = {sample["verdict"] for found in recorded.values() for sample in found}
    assert {"PASS_SECURE", "PASS_INSECURE", "FAIL"} <= verdicts
