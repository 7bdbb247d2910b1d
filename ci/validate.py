"""Prove a scenario by its twins: the secure ones pass clean, the insecure ones work and are flagged, no-op fails.

Each round judges every twin with other random inputs and in another order; a scenario that answers differently from
round to round, or needs more than a third of its time limit, is refused like one that answers wrongly.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from .judge import Candidate, judge_many
from .sandbox import Sandbox, probe
from .suite import Scenario
from .verdict import Judgement, Status, Verdict

LIMIT_SHARE = 3


@dataclass(frozen=True)
class Problem:
    """What one twin did that it should not."""

    scenario: str
    twin: str
    message: str

    def __str__(self) -> str:
        return f"{self.scenario}/{self.twin}: {self.message}"


def validate(
    scenarios: Sequence[Scenario],
    *,
    rounds: int = 5,
    seed: int = 0,
    sandbox: Sandbox | None = None,
    progress: Callable[[int], None] | None = None,
) -> list[Problem]:
    """Judge every twin of every scenario ``rounds`` times in random order; return the problems, none if all is well.

    A scenario without twins has no problems and is not proven: see `unproven`.
    """
    box = sandbox or probe()
    order = random.Random(seed)
    problems: list[Problem] = []
    for number in range(rounds):
        jobs = [(replace(s, seconds=s.seconds / LIMIT_SHARE), name, text) for s in scenarios for name, text in s.twins]
        order.shuffle(jobs)
        candidates = [Candidate(scenario, text) for scenario, _, text in jobs]
        judged = judge_many(candidates, seed=seed + number, sandbox=box, progress=progress)
        for (scenario, name, _), judgement in zip(jobs, judged, strict=True):
            message = _complaint(scenario, name, judgement)
            if message is not None:
                problems.append(Problem(scenario.id, name, f"round {number + 1}: {message}"))
    return problems


def unproven(scenarios: Sequence[Scenario]) -> list[str]:
    """A line for each scenario that lacks a kind of twin, so that `validate` proves nothing of it or not all."""
    return [
        f"{s.id}: not validated: no {' and no '.join(s.missing_twins) + ' twin' if s.twins else 'twins'} "
        f"(imported from {s.imported})"
        for s in scenarios
        if s.missing_twins
    ]


def _complaint(scenario: Scenario, name: str, judged: Judgement) -> str | None:
    said = "; ".join(f"{k}: {f.status} {f.evidence}".strip() for k, f in judged.oracles.items())
    if name.startswith("noop"):
        if judged.verdict in (Verdict.FAIL, Verdict.NO_PARSE):
            return None
        return f"expected FAIL, got {judged.verdict} ({said})"
    if name.startswith("secure"):
        return None if judged.verdict is Verdict.PASS_SECURE else f"expected PASS_SECURE, got {judged.verdict} ({said})"
    if judged.verdict is not Verdict.PASS_INSECURE:
        return f"expected PASS_INSECURE, got {judged.verdict} ({said})"
    if "dynamic" in judged.oracles and judged.oracles["dynamic"].status is not Status.FLAGGED:
        return f"the exploit did not flag it ({said})"
    return None
