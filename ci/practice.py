"""Practice: pairs from what a trained model writes now, for the next round of its training.

Each scenario's completions are a group, sampled as the model is used; what was right in it goes over what was wrong. A
pair weighs by how undecided its group is, sqrt(r (1 - r)) at a share r of right completions, the weight that advantages
divided by their standard deviation have in group relative policy optimisation (Shao et al. 2024, DeepSeekMath, 4.1):
nothing is to be learned where all are right, and little where all but one are wrong. Where none is right, sides that
were right in an earlier round stand over exploited ones. No chosen side is insecure: its likelihood is raised as a
whole, and what merely works would be taught with its weakness.

Such pairs are trained on from the bundle that wrote them, with it as the reference (recipe ``practice``): with the base
model as reference, the tokens that two sides share, the choice of the secure way among them, would be held to what the
base model prefers. A round of that kind lost a third of sec-pass@1 on dev (results/earlier/recipe-dev-46.json).
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import asdict, replace
from math import sqrt
from pathlib import Path
from typing import Any

from .errors import GateError
from .files import write_text
from .judge import require_tools
from .leaks import leaks, unseen_tasks
from .lost import require_judged
from .mine import Mined, MiningReport, drawn, judged
from .pairing import Pair, Sample, Side, gone_on, matched, pair_of, pools_of
from .rounds import read_earlier
from .run import Request
from .sandbox import Sandbox, probe
from .suite import Scenario, digest_of
from .verdict import Verdict

#: Temperature and completions a scenario: what the bundle's users will get, not what could be found with luck.
DRAW = (0.4, 8)
MAX_NEW_TOKENS = 220  # as `dg-gate run`
#: Pairs a scenario. Their weights add up to that of their group.
MAX_PAIRS = 3
#: Earlier right completions that stand in where none is right now.
STAND_INS = 3
EXPLOITED, BROKEN = "secure-over-exploited", "working-over-broken"


def practice(request: Request, out: Path, earlier: Sequence[Path] = ()) -> MiningReport:
    """Sample ``request.scenarios`` from the request's model and bundle, judge, and write the pairs file ``out``.

    ``earlier`` are the pairs files of the rounds before; what was right behind another prompt than a scenario's of now
    is left out and counted. Pairs that share a window with the task of a scenario of
    another split are dropped and counted. Raises GateError, and writes nothing, if too many samples were not judged.
    """
    if request.bundle is None:
        raise GateError("practice goes on from a bundle; name it with --bundle, or begin with `dg-gate mine`")
    before, sandbox = read_earlier(earlier), probe(request.sandbox)
    require_tools(request.scenarios)
    found = _now(request, request.scenarios, sandbox)
    require_judged(found)
    source = {
        "model": request.model,
        "bundle": request.bundle.name,
        "suite": digest_of(request.scenarios),
        "round": before.number + 1,
    }
    unseen = unseen_tasks(request.suite, request.scenarios)
    pairs: list[Pair] = []
    rows: list[Mined] = []
    for scenario in request.scenarios:
        made = group_pairs(scenario, found[scenario.id], source, before.sides(scenario))
        kept = [p for p in made if not leaks(unseen, p.prompt, (p.chosen, p.rejected))]
        pairs += kept
        verdicts = Counter(str(judgement.verdict) for judgement, _ in found[scenario.id])
        rows.append(
            Mined(scenario.id, scenario.cwe, dict(verdicts), 0, dict(Counter(p.kind for p in kept)),
                  len(made) - len(kept), not verdicts[Verdict.PASS_SECURE],
                  before.outdated(scenario), gone_on(scenario, found[scenario.id]))
        )  # fmt: skip
    write_text(out, "".join(json.dumps(asdict(p), ensure_ascii=False) + "\n" for p in pairs))
    return MiningReport(tuple(rows))


def group_pairs(
    scenario: Scenario,
    samples: Sequence[Sample],
    source: Mapping[str, Any],
    known: Sequence[Side] = (),
) -> list[Pair]:
    """The pairs of one scenario's group of judged samples, weighted; none if all is right.

    ``known`` are sides that were right earlier. They serve only where no sample is right now, over exploited ones, and
    weigh as one right sample in twice as many would.
    """
    samples = [sample for sample in samples if sample[0].verdict is not Verdict.INFRA]
    pools = pools_of(scenario, samples)
    if pools["right"]:
        share = sum(judgement.verdict is Verdict.PASS_SECURE for judgement, _ in samples) / len(samples)
        kinds = {side.text: BROKEN for side in pools["broken"]} | {side.text: EXPLOITED for side in pools["exploited"]}
        found = matched(pools["right"], [*pools["exploited"], *pools["broken"]], MAX_PAIRS)
        return _weighted(scenario, [(kinds[wrong.text], right, wrong) for right, wrong in found], share, source)
    exploited = matched(known[:STAND_INS], pools["exploited"], MAX_PAIRS)
    share = 1 / (2 * max(1, len(samples)))
    return _weighted(scenario, [(EXPLOITED, right, wrong) for right, wrong in exploited], share, source)


def _weighted(
    scenario: Scenario, sides: Sequence[tuple[str, Side, Side]], share: float, source: Mapping[str, Any]
) -> list[Pair]:
    """Pairs of (kind, chosen, rejected); together they weigh 2 sqrt(share (1 - share))."""
    weight = 2 * sqrt(share * (1 - share)) / max(1, len(sides))
    return [
        replace(pair_of(scenario, number, kind, chosen, rejected, source), weight=round(weight, 4))
        for number, (kind, chosen, rejected) in enumerate(sides)
    ]


def _now(request: Request, scenarios: Sequence[Scenario], sandbox: Sandbox) -> dict[str, list[Sample]]:
    """Judged samples of the request's model and bundle as they are used, by scenario."""
    temperature, n = DRAW
    return judged(request, drawn(request, scenarios, temperature, n, request.decoding.seed), sandbox)
