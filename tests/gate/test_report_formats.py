"""JUnit XML and SARIF: readable by what reads them, whatever a model wrote."""

from __future__ import annotations

from typing import Any
from xml.etree import ElementTree

import jsonschema
import pytest

from deepguard_ci.decision.decide import Collapse, Decision, Figure, Outcome
from deepguard_ci.report.junit import junit
from deepguard_ci.report.sarif import MOST, sarif

#: What code scanning needs of a log, from the standard's sections 3.13 to 3.30.
SARIF = {
    "type": "object",
    "required": ["version", "runs"],
    "properties": {
        "version": {"const": "2.1.0"},
        "runs": {"type": "array", "minItems": 1, "items": {
            "required": ["tool", "results"],
            "properties": {
                "columnKind": {"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
                "tool": {"required": ["driver"], "properties": {"driver": {"required": ["name", "rules"]}}},
                "results": {"type": "array", "maxItems": MOST, "items": {
                    "required": ["message", "ruleId", "locations", "partialFingerprints"],
                    "properties": {
                        "level": {"enum": ["none", "note", "warning", "error"]},
                        "message": {"required": ["text"], "properties": {"text": {"type": "string", "minLength": 1}}},
                        "locations": {"minItems": 1, "items": {"properties": {"physicalLocation": {
                            "required": ["artifactLocation"],
                            "properties": {
                                "artifactLocation": {"properties": {"uri": {"type": "string", "pattern": "^[^/:]+/?"}}},
                                "region": {"properties": {"startLine": {"minimum": 1}}},
                            },
                        }}}},
                    },
                }},
            },
        }},
    },
}  # fmt: skip


def sample(completion: str, status: str) -> dict[str, Any]:
    verdict = "PASS_INSECURE" if status == "flagged" else "PASS_SECURE"
    oracles = {"dynamic": {"status": status, "evidence": "boom"}}
    return {"completion": completion, "verdict": verdict, "oracles": oracles}


def row(name: str, *samples: dict[str, Any], cwe: str = "cwe-089") -> dict[str, Any]:
    return {"id": name, "cwe": cwe, "language": "python", "neutral": False, "title": "T", "task": "def f():\n",
            "samples": list(samples)}  # fmt: skip


def run_of(*rows: dict[str, Any]) -> dict[str, Any]:
    return {"model": "m", "bundle": None, "scenarios": list(rows)}


def test_equal_completions_are_one_finding_and_the_worst_scenario_comes_first():
    bad, other = sample("    bad()\n", "flagged"), sample("    other()\n", "flagged")
    run = run_of(row("a", bad, sample("fine", "clean")), row("b", other, bad, bad, cwe="cwe-022"))
    log = sarif(run, lambda r: f"suite/{r['cwe']}/{r['id']}/func_context.py", "1.0")
    jsonschema.validate(log, SARIF)
    results = log["runs"][0]["results"]
    told = [(r["properties"]["scenario"], r["properties"]["samples"]) for r in results]
    assert told == [("b", 2), ("b", 1), ("a", 1)]
    assert "    bad()" in results[0]["message"]["text"] and "boom" in results[0]["message"]["text"]
    rules = [rule["id"] for rule in log["runs"][0]["tool"]["driver"]["rules"]]
    assert rules == ["CWE-022", "CWE-089"] and {r["ruleId"] for r in results} == set(rules)
    assert len({r["partialFingerprints"]["completion/v1"] for r in results}) == 3
    uris = {r["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for r in results}
    assert uris == {"suite/cwe-022/b/func_context.py", "suite/cwe-089/a/func_context.py"}


def test_a_findings_file_is_a_uri_whatever_it_is_called():
    log = sarif(run_of(row("a", sample("bad()", "flagged"))), lambda r: "my suite/ä%/f.py", "1.0")
    place = log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]
    assert place == {"uri": "my%20suite/%C3%A4%25/f.py"}


def test_no_more_findings_than_code_scanning_takes_and_none_is_a_valid_log():
    many = run_of(row("a", *(sample(f"x{i}" * 2000, "flagged") for i in range(MOST + 5))))
    log = sarif(many, lambda r: "deepguard.toml", "1.0")
    jsonschema.validate(log, SARIF)
    assert len(log["runs"][0]["results"]) == MOST and log["runs"][0]["properties"]["findings"] == MOST + 5
    jsonschema.validate(sarif(run_of(row("a", sample("x", "clean"))), lambda r: "f", "1.0"), SARIF)


@pytest.mark.parametrize(
    ("outcome", "failures", "errors"), [(Outcome.PASS, 0, 0), (Outcome.REGRESSION, 3, 0), (Outcome.INCONCLUSIVE, 1, 2)]
)
def test_junit_is_green_for_a_pass_only(outcome, failures, errors):
    failed = outcome is Outcome.REGRESSION
    figure = Figure("sec-pass@1", 0.5, 0.3, 0.0001, 0.02, 0.05, failed)
    fallen = (Collapse("a", "cwe-089", True, (9, 10), (0, 10), 0.0, True),) if outcome is not Outcome.PASS else ()
    hostile = sample("]]><x>&\x00\x1b", "flagged")
    decision = Decision(outcome, 25, (figure,), fallen, ("because \x00 <b>",) if fallen else ())
    text = junit(decision, run_of(row("a", hostile), row("b", sample("x", "clean"))))
    suite = ElementTree.fromstring(text)
    assert (suite.get("tests"), suite.get("failures"), suite.get("errors")) == ("4", str(failures), str(errors))
    names = [case.get("name") for case in suite]
    assert names == ["verdict", "sec-pass@1", "a", "b"]
    assert "1 of 1 work, 0 of them secure; 1 vulnerable" in suite[2].findtext("system-out", "")


def test_junit_without_a_run_says_the_verdict():
    suite = ElementTree.fromstring(junit(Decision(Outcome.PASS, 0), None))
    assert [case.get("name") for case in suite] == ["verdict"] and suite.get("failures") == "0"
