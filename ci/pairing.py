"""From one scenario's judged samples to pairs: which side goes with which, and how often."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import product
from typing import Any

from .function_end import logical_lines, python_end
from .leaks import tokens_of
from .metrics import normalised
from .suite import Scenario
from .verdict import Judgement, Verdict

FORMAT = 1
#: Pairs a scenario: of a right side over an exploited one, and over one that does not work. As many of the second as of
#: the first made the model no more correct on `dev`, and no more secure; 4 and 2 of more scenarios left it less secure.
MAX_EXPLOITED, MAX_BROKEN = 6, 3
#: Pairs of a kind that one right text takes part in: more would only teach it by heart.
MAX_USES = 4
#: Pairs of a kind in a scenario whose right sides are twins, for the same reason.
MAX_TWIN = 4


#: A judged sample and where it comes from.
Sample = tuple[Judgement, Mapping[str, Any]]


@dataclass(frozen=True)
class Side:
    """One completion that may become a side of a pair, with where it comes from."""

    text: str
    origin: Mapping[str, Any]


@dataclass(frozen=True)
class Pair:
    """One line of a pairs file: ``chosen`` and ``rejected`` follow ``prompt`` directly."""

    id: str
    language: str
    cwe: str
    kind: str
    prompt: str
    chosen: str
    rejected: str
    scenario: str
    provenance: Mapping[str, Any]
    weight: float = 1.0
    format: int = FORMAT


def pairs_of(
    scenario: Scenario,
    judged: Sequence[Sample],
    source: Mapping[str, Any],
    helped: Sequence[Side] = (),
) -> list[Pair]:
    """The pairs of one scenario from its judged samples, each with its origin. Deterministic.

    ``helped`` are right sides that the model did not find by itself in these samples, but with a hint. They may be
    chosen beside those that it found.
    """
    pools = pools_of(scenario, judged)
    right = _distinct([*pools["right"], *helped])
    twin = not right
    if twin:
        right = _twins(scenario, "secure")
        pools["exploited"] = pools["exploited"] or _twins(scenario, "insecure")
    pairs: list[Pair] = []
    for kind, rejected, limit in (
        ("secure-over-exploited", pools["exploited"], MAX_EXPLOITED),
        ("working-over-broken", pools["broken"], MAX_BROKEN),
    ):
        most = min(limit, MAX_TWIN) if twin else limit
        for chosen, other in matched(right, rejected, min(most, MAX_USES * len(right))):
            pairs.append(pair_of(scenario, len(pairs), "twin" if twin else kind, chosen, other, source))
    return pairs


def pair_of(
    scenario: Scenario, number: int, kind: str, chosen: Side, rejected: Side, source: Mapping[str, Any]
) -> Pair:
    """Pair ``number`` of ``scenario`` in the round that ``source`` describes."""
    return Pair(
        id=f"{scenario.id}-{source['round']}-{number:02d}",
        language=scenario.language,
        cwe=scenario.cwe,
        kind=kind,
        prompt=scenario.prompt,
        chosen=chosen.text,
        rejected=rejected.text,
        scenario=scenario.id,
        provenance={**source, "chosen": dict(chosen.origin), "rejected": dict(rejected.origin)},
    )


def right_sides(scenario: Scenario, judged: Sequence[Sample]) -> list[Side]:
    """The different right completions among judged samples."""
    return pools_of(scenario, judged)["right"]


def matched(chosen: Sequence[Side], rejected: Sequence[Side], limit: int) -> list[tuple[Side, Side]]:
    """At most ``limit`` different pairs, using every chosen and then every rejected side equally often.

    Among equals the most alike go together: what differs then is more often what matters.
    """
    words = {side.text: tokens_of(side.text) for side in (*chosen, *rejected)}
    alike = {
        (c, r): SequenceMatcher(None, words[chosen[c].text], words[rejected[r].text], autojunk=False).ratio()
        for c, r in product(range(len(chosen)), range(len(rejected)))
    }
    uses: Counter[tuple[str, int]] = Counter()
    result: list[tuple[Side, Side]] = []
    while alike and len(result) < limit:
        c, r = min(alike, key=lambda pair: (uses["c", pair[0]], uses["r", pair[1]], -alike[pair], pair))
        del alike[c, r]
        uses["c", c] += 1
        uses["r", r] += 1
        result.append((chosen[c], rejected[r]))
    return result


def to_functions_end(prompt: str, completion: str, language: str) -> str:
    """``completion`` up to the end of the function that the prompt opened, ending in a newline."""
    text = completion.rstrip() + "\n"
    if language == "python":
        end = python_end(prompt, text + "0\n")  # a statement at column 0 ends every function that is whole
        text = (text if end is None else text[:end]).rstrip() + "\n"
    return text if text.strip() else ""


def goes_on(prompt: str, completion: str, language: str) -> bool:
    """Whether code follows the function: without it, the text may be worth something else than it was judged to be."""
    behind = completion[len(to_functions_end(prompt, completion, language).rstrip()) :]
    return language == "python" and any(True for _ in logical_lines(behind))


def pools_of(scenario: Scenario, judged: Sequence[Sample]) -> dict[str, list[Side]]:
    """The different completions among judged samples: "right", "exploited" and "broken" ones.

    Those that go on behind the function are left out (see `gone_on`).
    """
    pools: dict[str, list[Side]] = {"right": [], "exploited": [], "broken": []}
    for judgement, origin in judged:
        completion = judgement.program[len(scenario.prompt) :]
        pool = _pool(judgement)
        if pool is not None and not goes_on(scenario.prompt, completion, scenario.language):
            pools[pool].append(Side(to_functions_end(scenario.prompt, completion, scenario.language), origin))
    return {name: _distinct(pool) for name, pool in pools.items()}


def gone_on(scenario: Scenario, judged: Sequence[Sample]) -> int:
    """How many judged samples are no side of any pair because code follows their function."""
    programs = [judgement.program for judgement, _ in judged if _pool(judgement) is not None]
    return sum(goes_on(scenario.prompt, p[len(scenario.prompt) :], scenario.language) for p in programs)


def _pool(judgement: Judgement) -> str | None:
    if judgement.verdict is Verdict.PASS_SECURE:
        return "right"
    if judgement.vulnerable:
        return "exploited"
    return "broken" if judgement.verdict in (Verdict.FAIL, Verdict.NO_PARSE) else None


def _distinct(sides: Sequence[Side]) -> list[Side]:
    found: dict[str, Side] = {}
    for side in sides:
        if side.text:
            found.setdefault(normalised(side.text), side)
    return list(found.values())


def _twins(scenario: Scenario, kind: str) -> list[Side]:
    return [
        Side(to_functions_end(scenario.prompt, text, scenario.language), {"twin": name})
        for name, text in scenario.twins
        if name.startswith(kind)
    ]
