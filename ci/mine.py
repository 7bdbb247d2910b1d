"""Verified pairs: what the model itself wrote, judged by running it, made into training material.

For each training scenario the model is sampled at two temperatures and every completion is judged. A pair is
a completion that works and that no oracle could fault over one that an exploit broke, or over one that does
not work, after the same prompt. Both sides come from the model, so training moves only what it prefers. Where
it never found the secure way, the scenario's hand-written twin stands in.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from .files import write_text
from .judge import Candidate, judge_many
from .leaks import WINDOW, shared_windows
from .pairing import FORMAT, Pair, pairs_of
from .run import Request, progress_bar, sample_scenarios
from .sampling_cache import Completion
from .sandbox import probe
from .suite import Scenario, digest_of, load_suite
from .verdict import Judgement, Verdict

#: (temperature, samples): the warm draw finds variety, the cool one what the model would really write.
DRAWS = ((0.8, 20), (0.4, 6))


@dataclass(frozen=True)
class Mined:
    """What one scenario yielded: samples by verdict, pairs by kind."""

    scenario: str
    cwe: str
    verdicts: Mapping[str, int]
    pairs: Mapping[str, int]
    leaks: int
    never: bool


@dataclass(frozen=True)
class MiningReport:
    """The yield of all scenarios, to be printed or kept."""

    scenarios: tuple[Mined, ...]

    @property
    def never_secure(self) -> list[str]:
        """Scenarios where no sample was right: only their twins can teach it."""
        return [s.scenario for s in self.scenarios if s.never]

    def as_dict(self) -> dict[str, Any]:
        totals = _total(s.pairs for s in self.scenarios)
        return {
            "format": FORMAT,
            "scenarios": [asdict(s) for s in self.scenarios],
            "never_secure": self.never_secure,
            "verdicts": _total(s.verdicts for s in self.scenarios),
            "pairs": totals,
            "n": sum(totals.values()),
            "leaks": sum(s.leaks for s in self.scenarios),
        }

    def table(self) -> str:
        """A plain-text table: a scenario a line with its verdicts and its pairs; totals below."""
        whole = self.as_dict()
        verdicts = [str(v) for v in Verdict if whole["verdicts"].get(v)]
        kinds = sorted(whole["pairs"])
        lines = [["scenario", *verdicts, *kinds]]
        for s in self.scenarios:
            numbers = [s.verdicts.get(v, 0) for v in verdicts] + [s.pairs.get(k, 0) for k in kinds]
            lines.append([s.scenario, *(str(n) if n else "." for n in numbers)])
        lines.append(
            [
                "total",
                *(str(whole["verdicts"][v]) for v in verdicts),
                *(str(whole["pairs"][k]) for k in kinds),
            ]
        )
        widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
        text = [
            " ".join(
                [line[0].ljust(widths[0]), *(c.rjust(w) for c, w in zip(line[1:], widths[1:], strict=True))]
            )
            for line in lines
        ]
        text.append(
            f"{whole['n']} pairs; never right: {', '.join(self.never_secure) or 'none'}; "
            f"dropped for sharing {WINDOW} tokens with an unseen task: {whole['leaks']}"
        )
        return "\n".join(text)


def mine(request: Request, out: Path) -> MiningReport:
    """Sample ``request.scenarios`` (temperatures and numbers from DRAWS), judge, write the pairs file
    ``out``.

    Pairs that share WINDOW tokens with the task of a scenario of another split are dropped and counted.
    """
    sandbox = probe()
    found: dict[str, list[tuple[Judgement, Mapping[str, Any]]]] = {s.id: [] for s in request.scenarios}
    drawn: list[tuple[Scenario, Completion, dict[str, Any]]] = []
    for number, (temperature, n) in enumerate(DRAWS):
        seed = request.decoding.seed + number
        decoding = replace(request.decoding, temperature=temperature, n=n, seed=seed)
        completions = sample_scenarios(replace(request, decoding=decoding))
        for scenario in request.scenarios:
            for index, completion in enumerate(completions[scenario.id]):
                origin = {"temperature": temperature, "top_p": decoding.top_p, "seed": seed, "index": index}
                drawn.append((scenario, completion, origin))
    candidates = [Candidate(scenario, c.text, c.ended) for scenario, c, _ in drawn]
    with progress_bar(len(candidates), request.progress) as progress:
        judged = judge_many(candidates, seed=request.judge_seed, sandbox=sandbox, progress=progress)
    for (scenario, _, origin), judgement in zip(drawn, judged, strict=True):
        found[scenario.id].append((judgement, {**origin, "verdict": str(judgement.verdict)}))

    source = {
        "model": request.model,
        "bundle": request.bundle.name if request.bundle else None,
        "suite": digest_of(request.scenarios),
    }
    unseen = unseen_tasks(request)
    pairs: list[Pair] = []
    rows: list[Mined] = []
    for scenario in request.scenarios:
        made = pairs_of(scenario, found[scenario.id], source)
        kept = [
            p
            for p in made
            if not shared_windows(unseen, {p.id: scenario.task + p.chosen + "\n" + p.rejected})
        ]
        pairs += kept
        verdicts = Counter(str(judgement.verdict) for judgement, _ in found[scenario.id])
        rows.append(
            Mined(
                scenario.id,
                scenario.cwe,
                dict(verdicts),
                dict(Counter(p.kind for p in kept)),
                len(made) - len(kept),
                not verdicts[Verdict.PASS_SECURE],
            )
        )
    write_text(out, "".join(json.dumps(asdict(p), ensure_ascii=False) + "\n" for p in pairs))
    return MiningReport(tuple(rows))


def unseen_tasks(request: Request) -> dict[str, str]:
    """The tasks of the suite's scenarios in splits that the request does not draw from, by id."""
    used = {scenario.split for scenario in request.scenarios}
    return {s.id: s.task for s in load_suite(request.suite) if s.split not in used}


def _total(counts: Iterable[Mapping[str, int]]) -> dict[str, int]:
    total: Counter[str] = Counter()
    for each in counts:
        total.update(each)
    return dict(total)
