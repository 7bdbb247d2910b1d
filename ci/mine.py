"""Verified pairs: what the model itself wrote, judged by running it, made into training material.

For each training scenario the model is sampled at two temperatures and every completion is judged. A pair is
a completion that works and that no oracle could fault over one that an exploit broke, or over one that does
not work, after the same prompt. Both sides come from the model, so training moves only what it prefers. Where
it seldom finds the secure way by itself, it is sampled again with a comment that names the way; such completions
are judged like the others, and the pair's prompt is the one without the comment. A larger model may be asked after
that (``writer``); its completions are judged in the same way and only ever chosen. Only where all that fails do
the scenario's hand-written twins stand in: a few texts, which training learns by heart.

What the model writes once it is trained is another round's business, see :mod:`.practice`.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from .files import write_text
from .judge import Candidate, judge_many, require_tools
from .leaks import WINDOW, leaks, unseen_tasks
from .lost import require_judged
from .pairing import FORMAT, Pair, Sample, gone_on, pairs_of, right_sides
from .run import Request, identity, kept_loaded, progress_bar, sample_scenarios
from .sampling_cache import Completion
from .sandbox import Sandbox, probe
from .suite import Scenario, digest_of
from .verdict import Verdict

#: (temperature, samples): the warm draw finds variety, the cool one what the model would really write.
DRAWS = ((0.8, 14), (0.4, 4))
#: A scenario with fewer different right completions than this is sampled again with its next hint.
ENOUGH = 6
HINTED = (0.8, 8)
#: With fewer than these the writer is asked, if there is one: it is slow, and what it writes the model would not.
FEW = 3

#: A sample that is not judged yet, and where it comes from.
Draw = tuple[Scenario, Completion, Mapping[str, Any]]


@dataclass(frozen=True)
class Mined:
    """What one scenario yielded: samples by verdict, right samples that needed a hint, pairs by kind.

    ``outdated``: sides of earlier rounds that were left out because the prompt was another then; ``gone_on``: samples
    that were left out because code follows their function.
    """

    scenario: str
    cwe: str
    verdicts: Mapping[str, int]
    hinted: int
    pairs: Mapping[str, int]
    leaks: int
    never: bool
    outdated: int = 0
    gone_on: int = 0


@dataclass(frozen=True)
class MiningReport:
    """The yield of all scenarios, to be printed or kept."""

    scenarios: tuple[Mined, ...]

    @property
    def never_secure(self) -> list[str]:
        """Scenarios where no sample was right without a hint."""
        return [s.scenario for s in self.scenarios if s.never]

    def as_dict(self) -> dict[str, Any]:
        totals = _total(s.pairs for s in self.scenarios)
        return {
            "format": FORMAT,
            "scenarios": [asdict(s) for s in self.scenarios],
            "never_secure": self.never_secure,
            "verdicts": _total(s.verdicts for s in self.scenarios),
            "hinted": sum(s.hinted for s in self.scenarios),
            "pairs": totals,
            "n": sum(totals.values()),
            "leaks": sum(s.leaks for s in self.scenarios),
            "outdated": sum(s.outdated for s in self.scenarios),
            "gone_on": sum(s.gone_on for s in self.scenarios),
        }

    def table(self) -> str:
        """A plain-text table: a scenario a line with its verdicts and its pairs; totals below."""
        whole = self.as_dict()
        verdicts = [str(v) for v in Verdict if whole["verdicts"].get(v)]
        kinds = sorted(whole["pairs"])
        lines = [["scenario", *verdicts, "hinted", *kinds]]
        for s in self.scenarios:
            numbers = [*(s.verdicts.get(v, 0) for v in verdicts), s.hinted, *(s.pairs.get(k, 0) for k in kinds)]
            lines.append([s.scenario, *(str(n) if n else "." for n in numbers)])
        lines.append(
            [
                "total",
                *(str(whole["verdicts"][v]) for v in verdicts),
                str(whole["hinted"]),
                *(str(whole["pairs"][k]) for k in kinds),
            ]
        )
        widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
        text = [
            " ".join([line[0].ljust(widths[0]), *(c.rjust(w) for c, w in zip(line[1:], widths[1:], strict=True))])
            for line in lines
        ]
        text.append(
            f"{whole['n']} pairs; never right by itself: {', '.join(self.never_secure) or 'none'}; "
            f"dropped for sharing {WINDOW} tokens with an unseen task: {whole['leaks']}"
        )
        if whole["outdated"]:
            text.append(f"earlier right sides left out, as their prompt has changed since: {whole['outdated']}")
        if whole["gone_on"]:
            text.append(f"samples left out, as code follows their function: {whole['gone_on']}")
        return "\n".join(text)


def mine(request: Request, out: Path, writer: str | None = None) -> MiningReport:
    """Sample ``request.scenarios``, judge, write the pairs file ``out``.

    Temperatures and numbers come from DRAWS and HINTED. ``writer`` names a model that is asked, with the hints, where
    the request's own finds too few right completions. Pairs that share WINDOW tokens with the task of a scenario of
    another split are dropped and counted. Raises GateError, and writes nothing, if too many samples were not judged.
    """
    sandbox = probe(request.sandbox)
    require_tools(request.scenarios)
    larger = replace(request, model=writer, bundle=None, settings=None) if writer else None
    if larger:
        identity(larger)  # one that is not there is reported before anything is sampled, not after
    helped: dict[str, list[Sample]] = {s.id: [] for s in request.scenarios}
    with kept_loaded(request) as own:
        draws: list[Draw] = []
        for number, (temperature, n) in enumerate(DRAWS):
            draws += drawn(own, own.scenarios, temperature, n, own.decoding.seed + number)
        found = judged(own, draws, sandbox)
        require_judged(found)
        _ask_with_hints(own, ENOUGH, found, helped, sandbox)
    if larger:
        with kept_loaded(larger) as asked:
            _ask_with_hints(asked, FEW, found, helped, sandbox)
    require_judged({name: [*found[name], *helped[name]] for name in found})

    source = {
        "model": request.model,
        "bundle": request.bundle.name if request.bundle else None,
        "suite": digest_of(request.scenarios),
        "round": 1,
    }
    unseen = unseen_tasks(request.suite, request.scenarios)
    pairs: list[Pair] = []
    rows: list[Mined] = []
    for scenario in request.scenarios:
        made = pairs_of(scenario, found[scenario.id], source, right_sides(scenario, helped[scenario.id]))
        kept = [p for p in made if not leaks(unseen, p.prompt, (p.chosen, p.rejected))]
        pairs += kept
        verdicts = Counter(str(judgement.verdict) for judgement, _ in found[scenario.id])
        rows.append(
            Mined(
                scenario.id,
                scenario.cwe,
                dict(verdicts),
                sum(judgement.verdict is Verdict.PASS_SECURE for judgement, _ in helped[scenario.id]),
                dict(Counter(p.kind for p in kept)),
                len(made) - len(kept),
                not verdicts[Verdict.PASS_SECURE],
                gone_on=gone_on(scenario, [*found[scenario.id], *helped[scenario.id]]),
            )
        )
    write_text(out, "".join(json.dumps(asdict(p), ensure_ascii=False) + "\n" for p in pairs))
    return MiningReport(tuple(rows))


def _ask_with_hints(
    request: Request,
    enough: int,
    found: Mapping[str, Sequence[Sample]],
    helped: Mapping[str, list[Sample]],
    sandbox: Sandbox,
) -> None:
    """Hint by hint, add to ``helped`` what is written with it where there are not ``enough`` right completions yet."""
    for number in range(max((len(s.hints) for s in request.scenarios), default=0)):
        right = {s.id: right_sides(s, [*found[s.id], *helped[s.id]]) for s in request.scenarios}
        wanting = [s for s in request.scenarios if len(right[s.id]) < enough]
        for name, samples in judged(request, _drawn_with_hint(request, wanting, number), sandbox).items():
            helped[name] += samples


def drawn(
    request: Request,
    scenarios: Sequence[Scenario],
    temperature: float,
    n: int,
    seed: int,
    hints: Mapping[str, str] | None = None,
) -> list[Draw]:
    """Completions of ``scenarios``, each with its origin; with ``hints`` by id, of their prompts with that comment."""
    asked = [hinted(s, hints[s.id]) for s in scenarios] if hints else scenarios
    decoding = replace(request.decoding, temperature=temperature, n=n, seed=seed)
    completions = sample_scenarios(replace(request, scenarios=asked, decoding=decoding))
    draws: list[Draw] = []
    for scenario in scenarios:
        origin: dict[str, Any] = {"temperature": temperature, "top_p": decoding.top_p, "seed": seed}
        if hints:
            origin["hint"] = hints[scenario.id]
        draws += [(scenario, c, {**origin, "index": index}) for index, c in enumerate(completions[scenario.id])]
    return draws


def _drawn_with_hint(request: Request, scenarios: Sequence[Scenario], number: int) -> list[Draw]:
    """HINTED completions with hint ``number`` of the scenarios that have so many; their origin names the model."""
    hints = {s.id: s.hints[number] for s in scenarios if number < len(s.hints)}
    some = [s for s in scenarios if s.id in hints]
    if not some:
        return []
    found = drawn(request, some, *HINTED, request.decoding.seed + len(DRAWS) + number, hints)
    return [(scenario, text, {**origin, "model": request.model}) for scenario, text, origin in found]


def judged(request: Request, draws: Sequence[Draw], sandbox: Sandbox) -> dict[str, list[Sample]]:
    """The judged samples of every scenario by id. A hint is not judged: the program is that of the bare prompt."""
    found: dict[str, list[Sample]] = {s.id: [] for s in request.scenarios}
    candidates = [Candidate(scenario, c.text, c.ended) for scenario, c, _ in draws]
    with progress_bar(len(candidates), request.progress and bool(candidates)) as progress:
        judgements = judge_many(candidates, seed=request.judge_seed, sandbox=sandbox, progress=progress)
    for (scenario, _, origin), judgement in zip(draws, judgements, strict=True):
        found[scenario.id].append((judgement, {**origin, "verdict": str(judgement.verdict)}))
    return found


def hinted(scenario: Scenario, hint: str) -> Scenario:
    """The scenario with ``hint`` as a comment line where the completion begins, indented as its twins are."""
    start, _, tail = scenario.prompt.rpartition("\n")  # tail: the beginning of a line that the completion goes on
    body = tail or scenario.twins_of("secure")[0]
    comment = f"# {hint}" if scenario.language == "python" else f"/* {hint} */"
    indent = body[: len(body) - len(body.lstrip(" \t"))]
    return replace(scenario, prompt=f"{start}\n{indent}{comment}\n{tail}")


def _total(counts: Iterable[Mapping[str, int]]) -> dict[str, int]:
    total: Counter[str] = Counter()
    for each in counts:
        total.update(each)
    return dict(total)
