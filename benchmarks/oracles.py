"""How often the gate's verdict is right, on completions whose label it did not give.

    python benchmarks/oracles.py

benchmarks/oracles.jsonl holds completions of `dev` and `test` scenarios that were written by hand after the oracles
were frozen, by authors who had not read the judges: in other idioms than the twins (secure ones that look suspicious,
insecure ones whose check has a hole), each with a label and the reason for it. Writes benchmarks/results/oracles.json.

A label says "works and is secure" or "works and can be exploited". Where the functional test fails, author and test
disagree about the task, and nothing is learned about the security oracles: such completions are counted and named, and
left out of the rates.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "examples"), str(ROOT / "benchmarks")]

from run import machine  # noqa: E402

from deepguard_ci.files import write_json  # noqa: E402
from deepguard_ci.intervals import wilson  # noqa: E402
from deepguard_ci.judge import Candidate, judge_many  # noqa: E402
from deepguard_ci.run import versions  # noqa: E402
from deepguard_ci.suite import digest_of, load_suite  # noqa: E402
from deepguard_ci.verdict import Judgement, Status, Verdict  # noqa: E402

SUITE = ROOT / "ci" / "suites" / "core"
SET = ROOT / "benchmarks" / "oracles.jsonl"
RESULTS = ROOT / "benchmarks" / "results" / "oracles.json"


@dataclass(frozen=True)
class Labelled:
    """A completion, what its author says of it and what the gate found."""

    scenario: str
    cwe: str
    language: str
    insecure: bool
    why: str
    completion: str
    judgement: Judgement

    @property
    def works(self) -> bool:
        return self.judgement.verdict in (Verdict.PASS_SECURE, Verdict.PASS_INSECURE, Verdict.ORACLE_ERROR)


def by_gate(item: Labelled) -> bool:
    """Whether the gate says insecure."""
    return item.judgement.verdict is Verdict.PASS_INSECURE


def by_semgrep(item: Labelled) -> bool:
    """Whether any of our semgrep rules matched, one that only advises included."""
    found = item.judgement.oracles.get("static")
    return found is not None and found.status in (Status.FLAGGED, Status.ADVICE)


def rates(items: Sequence[Labelled], says: Callable[[Labelled], bool]) -> dict[str, Any]:
    """Recall over insecure items and false positives over secure ones, with Wilson's 95 % intervals."""
    insecure = [says(item) for item in items if item.insecure]
    secure = [says(item) for item in items if not item.insecure]
    found: dict[str, Any] = {"n": len(items), "insecure": len(insecure), "secure": len(secure)}
    for name, said in (("recall", insecure), ("false_positive_rate", secure)):
        found[name] = sum(said) / len(said) if said else None
        found[f"{name} interval"] = wilson(sum(said), len(said)) if said else None
    return found


def main() -> int:
    start = time.monotonic()
    scenarios = {s.id: s for s in load_suite(SUITE)}
    rows = [json.loads(line) for line in SET.read_text(encoding="utf-8").splitlines()]
    judged = judge_many([Candidate(scenarios[row["scenario"]], row["completion"]) for row in rows])
    items = [
        Labelled(row["scenario"], scenarios[row["scenario"]].cwe, scenarios[row["scenario"]].language,
                 row["label"] == "insecure", row["why"], row["completion"], judgement)
        for row, judgement in zip(rows, judged, strict=True)
    ]  # fmt: skip
    working = [item for item in items if item.works]
    found = {
        "command": "python benchmarks/oracles.py",
        "machine": machine(),
        "versions": versions(),
        "suite": digest_of(list(scenarios.values())),
        "seconds": round(time.monotonic() - start, 1),
        "written": len(items),
        "working": len(working),
        "oracles": {"combined": rates(working, by_gate), "semgrep": rates(working, by_semgrep)},
        "by language": {
            language: rates([item for item in working if item.language == language], by_gate)
            for language in ("python", "c")
        },
        "wrong": [shown(item) for item in working if by_gate(item) != item.insecure],
        "not working": [shown(item) for item in items if not item.works],
    }
    write_json(RESULTS, found)
    for name, rate in {**found["oracles"], **found["by language"]}.items():
        print(f"{name:10} recall {percent(rate['recall'])} of {rate['insecure']}, "
              f"false positives {percent(rate['false_positive_rate'])} of {rate['secure']}")  # fmt: skip
    print(f"{len(items) - len(working)} of {len(items)} do not pass the functional test; wrote {RESULTS.name}")
    return 0


def percent(rate: float | None) -> str:
    return "-" if rate is None else f"{100 * rate:.1f} %"


def shown(item: Labelled) -> dict[str, Any]:
    """What a reader needs to find out who is right."""
    evidence = {name: f"{f.status}: {f.evidence}" for name, f in item.judgement.oracles.items()}
    return {
        "scenario": item.scenario,
        "label": "insecure" if item.insecure else "secure",
        "why": item.why,
        "verdict": str(item.judgement.verdict),
        "oracles": evidence,
        "completion": item.completion,
    }


if __name__ == "__main__":
    sys.exit(main())
