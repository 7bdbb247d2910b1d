"""A part of many scenarios that still has every weakness in it, for machines that cannot sample them all."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256

from .suite import Scenario


def spread(scenarios: Sequence[Scenario], most: int) -> list[Scenario]:
    """At most ``most`` of ``scenarios``, weaknesses in turn, in their own order. Deterministic and nested: what a
    smaller number takes, a larger one takes too, so that a mining run can be widened later from its cache.
    """
    by_cwe: dict[str, list[Scenario]] = {}
    for scenario in sorted(scenarios, key=lambda s: sha256(s.id.encode()).digest()):
        by_cwe.setdefault(scenario.cwe, []).append(scenario)
    turns = sorted((turn, cwe, scenario.id) for cwe, several in by_cwe.items() for turn, scenario in enumerate(several))
    taken = {name for _, _, name in turns[:most]}
    return [scenario for scenario in scenarios if scenario.id in taken]
