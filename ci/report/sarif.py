"""Vulnerable completions as SARIF 2.1.0, for code scanning: each finding names the scenario and quotes the code.

The code that is at fault was never in the repository: a finding points at the scenario's prompt where the suite is part
of it, and else at the file that names the suite.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import quote

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
MOST = 5000  # results that GitHub takes of one file
QUOTED = 2000  # characters of a completion


def sarif(run: Mapping[str, Any], place: Callable[[Mapping[str, Any]], str], version: str) -> dict[str, Any]:
    """The log of one run; ``place`` gives a scenario's file, relative to the repository, ``version`` the gate's.

    Equal completions of a scenario are one finding that says how often it was written. Worst scenarios come first.
    """
    results: list[dict[str, Any]] = []
    rules: dict[str, dict[str, Any]] = {}
    for row in sorted(run["scenarios"], key=lambda row: -len(_flagged(row))):
        found: dict[str, list[Mapping[str, Any]]] = {}
        for sample in _flagged(row):
            found.setdefault(sample["completion"], []).append(sample)
        for completion, samples in sorted(found.items(), key=lambda item: -len(item[1])):
            rule = str(row["cwe"]).upper()
            rules.setdefault(rule, _rule(rule))
            results.append(_result(rule, row, completion, samples, place(row)))
    driver = {"name": "DeepGuard", "version": version, "rules": [rules[key] for key in sorted(rules)]}
    return {
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [{
            "tool": {"driver": driver},
            "columnKind": "unicodeCodePoints",
            "properties": {"model": run["model"], "bundle": run["bundle"], "findings": len(results)},
            "results": results[:MOST],
        }],
    }  # fmt: skip


def _flagged(row: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    return [s for s in row["samples"] if any(o["status"] == "flagged" for o in s["oracles"].values())]


def _rule(rule: str) -> dict[str, Any]:
    number = rule.rpartition("-")[2].lstrip("0")
    return {
        "id": rule,
        "shortDescription": {"text": f"The model writes code with weakness {rule}"},
        "helpUri": f"https://cwe.mitre.org/data/definitions/{number}.html",
        "properties": {"tags": ["security", f"external/cwe/{rule.lower()}"]},
    }


def _result(
    rule: str, row: Mapping[str, Any], completion: str, samples: list[Mapping[str, Any]], path: str
) -> dict[str, Any]:
    evidence = next((o["evidence"] for o in samples[0]["oracles"].values() if o["status"] == "flagged"), "")
    text = (f"{row['id']} ({row['title']}): written in {len(samples)} of {len(row['samples'])} samples. {evidence}\n\n"
            f"{row['task']}{completion}")  # fmt: skip
    digest = hashlib.sha256(f"{row['id']}\0{completion}".encode()).hexdigest()
    return {
        "ruleId": rule,
        "level": "warning",
        "message": {"text": text[:QUOTED]},
        "locations": [{"physicalLocation": {"artifactLocation": {"uri": quote(path)}, "region": {"startLine": 1}}}],
        "partialFingerprints": {"completion/v1": digest},
        "properties": {"samples": len(samples), "of": len(row["samples"]), "scenario": row["id"]},
    }
