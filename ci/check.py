"""``dg-gate check``: sample as much as the decision needs, and decide against a baseline."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from .decision.decide import Decision, Outcome, Plan, decide
from .decision.measured import Measured, measured
from .errors import GateError
from .run import Request, identity, run, settings_as_json
from .sandbox import reaches
from .versions import versions


def check(request: Request, baseline: Measured, plan: Plan) -> tuple[Decision, dict[str, Any] | None]:
    """The decision on what ``request`` describes, and the run that it rests on; ``request.decoding.n`` is not used.

    No run (None) if nothing that completions or verdicts depend on differs from the baseline: the same samples would
    come out. Completions of one look are kept for the next.
    """
    if not request.scenarios:
        raise GateError("the suite has none of the scenarios that the baseline was made of; write a new baseline")
    if unchanged(request, baseline):
        note = "model, bundle, settings, decoding, suite and versions are the baseline's: nothing was sampled"
        return Decision(Outcome.PASS, 0, notes=(note,)), None
    return _looked(baseline, plan, lambda n: run(replace(request, decoding=replace(request.decoding, n=n))))


def _looked(
    baseline: Measured, plan: Plan, sampled: Callable[[int], dict[str, Any]]
) -> tuple[Decision, dict[str, Any]]:
    """Looks at ``sampled(n)`` until one decides."""
    for look in plan.looks:
        found = sampled(look.n)
        decision = decide(baseline, measured(found), plan, look)
        if decision.outcome is not Outcome.UNDECIDED:
            break
    return decision, found


def check_run(found: dict[str, Any], baseline: Measured, plan: Plan) -> Decision:
    """The decision on a run that was sampled elsewhere, by the same looks; see :func:`require_made_of`."""
    return _looked(baseline, plan, lambda n: found)[0]


def require_made_of(found: Mapping[str, Any], request: Request, n: int) -> None:
    """Raises GateError unless ``found`` is the run of what ``request`` describes, with ``n`` samples a scenario."""
    made = measured(found)
    here = {
        "model and bundle": identity(request),
        "settings": settings_as_json(request.settings),
        "decoding": {**request.decoding.stated(), "n": n},
        "scenarios": {s.id: s.digest() for s in request.scenarios},
        "versions": versions(),
    }
    there = {
        "model and bundle": dict(made.identity),
        "settings": dict(made.settings),
        "decoding": dict(made.decoding),
        "scenarios": {row.id: row.sha256 for row in made.rows.values()},
        "versions": dict(made.versions),
    }
    if not reaches(made.sandbox, request.sandbox):
        raise GateError(
            f"the run was judged in sandbox {made.sandbox!r}, and at least {request.sandbox!r} is asked for; make its "
            "parts on machines that have it"
        )
    if differing := [name for name in here if here[name] != there[name]]:
        raise GateError(
            f"the run was not made of what is judged here ({', '.join(differing)} differ); make its parts from the "
            "same commit, with the same version of this program"
        )


def unchanged(request: Request, baseline: Measured) -> bool:
    """Whether the baseline was made from the very same files, settings, decoding, versions, and in a fit sandbox."""
    decoding: Mapping[str, Any] = {k: v for k, v in request.decoding.stated().items() if k != "n"}
    settings = settings_as_json(request.settings)
    return (
        dict(baseline.identity) == identity(request)
        and dict(baseline.settings) == settings
        and {k: v for k, v in baseline.decoding.items() if k != "n"} == decoding
        and {row.id: row.sha256 for row in baseline.rows.values()} == {s.id: s.digest() for s in request.scenarios}
        and dict(baseline.versions) == versions()
        and reaches(baseline.sandbox, request.sandbox)
        and all(row.count("")[1] for row in baseline.rows.values())
    )
