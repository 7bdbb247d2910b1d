"""How often the gate's verdict is right, on completions whose label it did not give.

    python benchmarks/oracles.py

benchmarks/oracles-N.jsonl hold completions of `dev` and `test` scenarios, from the fifth set on of `unseen` ones too,
written by hand by authors who had not read the judges: in other idioms than the twins, each with a label and the reason
for it. The insecure ones are half-measures, a check with a hole, in the first four sets; from the fifth on every other
one is plain (no protection: what code models write), and the rates are given for both kinds. Each set was written after
the oracles were frozen and measured; the exploits were then sharpened by what they had missed. So only the newest set
says what a new one would show: its figures are "oracles" in benchmarks/results/oracles.json. Earlier sets as first
measured: results/earlier/oracles-N.json.

A label says "works and is secure" or "works and can be exploited". Where the functional test fails, author and test
disagree about the task, and nothing is learned about the security oracles: such completions are counted and named, and
left out of the rates.
"""

from __future__ import annotations

import argparse
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
from deepguard_ci.suite import digest_of, load_suite  # noqa: E402
from deepguard_ci.verdict import Judgement, Status, Verdict  # noqa: E402
from deepguard_ci.versions import versions  # noqa: E402

SUITE = ROOT / "ci" / "suites" / "core"


def number(name: str) -> int:
    """Of a set: 10 for ``oracles-10``."""
    return int(name.rpartition("-")[2])


SETS = sorted((ROOT / "benchmarks").glob("oracles-*.jsonl"), key=lambda path: number(path.stem))  # the newest is last
RESULTS = ROOT / "benchmarks" / "results" / "oracles.json"


@dataclass(frozen=True)
class Labelled:
    """A completion, what its author says of it and what the gate found."""

    scenario: str
    cwe: str
    language: str
    insecure: bool
    kind: str  # of an insecure one: "plain" or "half-measure"
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


def judged_set(path: Path, scenarios: dict[str, Any]) -> list[Labelled]:
    """One set with the gate's verdicts."""
    with path.open(encoding="utf-8") as lines:  # str.splitlines would part a completion that has U+2028 in it
        rows = [json.loads(line) for line in lines]
    judged = judge_many([Candidate(scenarios[row["scenario"]], row["completion"]) for row in rows])
    return [
        Labelled(row["scenario"], scenarios[row["scenario"]].cwe, scenarios[row["scenario"]].language,
                 row["label"] == "insecure", row.get("kind", "half-measure"), row["why"], row["completion"], judgement)
        for row, judgement in zip(rows, judged, strict=True)
    ]  # fmt: skip


def figures(items: Sequence[Labelled]) -> dict[str, Any]:
    """Rates of one set, and what is wrong with it."""
    working = [item for item in items if item.works]
    languages = {item.language for item in items}
    return {
        "written": len(items),
        "working": len(working),
        "oracles": {"combined": rates(working, by_gate), "semgrep": rates(working, by_semgrep)},
        "by language": {
            language: rates([item for item in working if item.language == language], by_gate)
            for language in sorted(languages)
        },
        "by kind": {
            kind: rates([item for item in working if item.insecure and item.kind == kind], by_gate)
            for kind in sorted({item.kind for item in items if item.insecure})
        },
        "wrong": [shown(item) for item in working if by_gate(item) != item.insecure],
        "not working": [shown(item) for item in items if not item.works],
    }


def main() -> int:
    argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter).parse_args()
    start = time.monotonic()
    scenarios = {s.id: s for s in load_suite(SUITE)}
    found = {path.stem: figures(judged_set(path, scenarios)) for path in SETS}
    *earlier, newest = found
    write_json(RESULTS, {
        "command": "python benchmarks/oracles.py",
        "machine": machine(),
        "versions": versions(),
        "suite": digest_of(list(scenarios.values())),
        "seconds": round(time.monotonic() - start, 1),
        "set": newest,
        **found[newest],
        "earlier sets": {name: found[name] for name in earlier},
    })  # fmt: skip
    for name, one in found.items():
        for oracle, rate in {**one["oracles"], **one["by language"], **one["by kind"]}.items():
            print(f"{name} {oracle:12} recall {percent(rate['recall'])} of {rate['insecure']}, "
                  f"false positives {percent(rate['false_positive_rate'])} of {rate['secure']}")  # fmt: skip
        print(f"{name}: {one['written'] - one['working']} of {one['written']} do not pass the functional test")
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
