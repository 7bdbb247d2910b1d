"""The static oracle finds what it should, and never calls what it did not scan clean."""

from __future__ import annotations

import pytest

from deepguard_ci.errors import GateError
from deepguard_ci.oracles import semgrep
from deepguard_ci.oracles.semgrep import Target, load_rules, scan
from deepguard_ci.verdict import Finding, Status

BAD = "def f(cur, x):\n    cur.execute(\"select * from t where a = '%s'\" % x)\n"
GOOD = 'def f(cur, x):\n    cur.execute("select * from t where a = ?", (x,))\n'


def test_a_bad_program_is_flagged_with_its_rule_and_a_good_one_is_clean():
    bad, hidden, good = scan([
        Target(BAD, "python", "cwe-089"),
        Target(BAD.replace(" % x)", " % x)  # nosemgrep"), "python", "cwe-089"),
        Target(GOOD, "python", "cwe-089"),
    ])  # fmt: skip
    assert bad.status is Status.FLAGGED and "py-sql" in bad.evidence and "line 2" in bad.evidence
    assert hidden.status is Status.FLAGGED
    assert good.status is Status.CLEAN


def test_a_cwe_without_rules_says_so():
    (finding,) = scan([Target(BAD, "python", "cwe-000")])
    assert finding.status is Status.NOT_RUN and "no static rule" in finding.evidence


@pytest.mark.parametrize(
    ("output", "reason"),
    [
        ({"results": [], "errors": [], "paths": {"scanned": ["./p000000.py"]}}, "canaries"),
        ({}, "canaries"),
        ({"errors": [{"message": "out of memory"}]}, "out of memory"),
    ],
)
def test_a_call_that_missed_its_canaries_or_failed_gives_no_verdict_at_all(monkeypatch, output, reason):
    monkeypatch.setattr(semgrep, "_run", lambda folder: output)
    with pytest.raises(GateError, match=reason):
        scan([Target(GOOD, "python", "cwe-089")])


def test_a_call_that_takes_too_long_gives_no_verdict_at_all(monkeypatch):
    monkeypatch.setattr(semgrep, "SECONDS", 0.01)
    with pytest.raises(GateError, match="too busy"):
        scan([Target(GOOD, "python", "cwe-089")])


def test_many_programs_are_scanned_in_several_calls(monkeypatch):
    calls = []

    def called(targets):
        calls.append([target.program for target in targets])
        return [Finding(Status.FLAGGED, target.program) for target in targets]

    monkeypatch.setattr(semgrep, "PROGRAMS", 2)
    monkeypatch.setattr(semgrep, "_called", called)
    programs = [Target(str(k), "python", "cwe-000" if k == 1 else "cwe-089") for k in range(6)]
    found = scan(programs)
    assert calls == [["0", "2"], ["3", "4"], ["5"]]
    assert [finding.evidence for finding in found] == ["0", "no static rule for this CWE", "2", "3", "4", "5"]


def test_a_file_that_was_left_out_or_has_an_error_is_not_clean(monkeypatch):
    canaries = [{"path": f"canary{k:04d}.{'c' if r.language == 'c' else 'py'}", "check_id": f"rules.{r.id}",
                 "start": {"line": 1}} for k, r in enumerate(load_rules())]  # fmt: skip
    for output in (
        {"results": canaries, "errors": [], "paths": {"scanned": []}},
        {"results": canaries, "errors": [{"path": "p000000.py", "message": "timeout"}],
         "paths": {"scanned": ["p000000.py"]}},
    ):  # fmt: skip
        monkeypatch.setattr(semgrep, "_run", lambda folder, output=output: output)
        (finding,) = scan([Target(GOOD, "python", "cwe-089")])
        assert finding.status is Status.ERROR


def test_a_folder_without_rules_is_an_error(tmp_path):
    with pytest.raises(GateError, match="no semgrep rules"):
        load_rules(tmp_path)


def test_a_scenario_that_lets_static_analysis_decide_is_not_secure_without_a_rule(suite_path):
    from dataclasses import replace

    from deepguard_ci.judge import Candidate, judge
    from deepguard_ci.suite import load_scenario

    scenario = load_scenario(suite_path / "cwe-022" / "py-report-download")
    secure = scenario.twins_of("secure")[0]
    assert str(judge(Candidate(scenario, secure)).verdict) == "PASS_SECURE"
    assert str(judge(Candidate(replace(scenario, static="blocks"), secure)).verdict) == "ORACLE_ERROR"
