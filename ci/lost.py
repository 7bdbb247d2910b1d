"""How many samples the judging itself may lose before what is left says nothing of the model."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from .decision.decide import Plan, some
from .errors import GateError
from .pairing import Sample
from .verdict import Verdict

#: The share of all samples that may be lost, as in a check.
MAX_LOST = Plan.max_lost
#: The share of a scenario's samples that must be judged.
MIN_JUDGED = 0.8


def require_judged(found: Mapping[str, Sequence[Sample]]) -> None:
    """Raises GateError if too many of the samples, by scenario, are INFRA: "never right" would be our own fault."""
    lost = {name: [j for j, _ in group if j.verdict is Verdict.INFRA] for name, group in found.items()}
    number, total = (sum(map(len, groups.values())) for groups in (lost, found))
    poor = sorted(name for name, group in found.items() if len(group) - len(lost[name]) < MIN_JUDGED * len(group))
    if number <= MAX_LOST * total and not poor:
        return
    reasons = sorted({finding.evidence for group in lost.values() for j in group for finding in j.oracles.values()})
    raise GateError(
        f"{number} of {total} samples were lost by the judging itself: {some(reasons, 2) or 'no reason was given'}; "
        f"at most {MAX_LOST:.0%} of all may be, and {1 - MIN_JUDGED:.0%} of a scenario's"
        f" (more are of: {some(poor) or 'none'}). Nothing is written; mend that and give the same command again, what "
        "was generated is kept"
    )
