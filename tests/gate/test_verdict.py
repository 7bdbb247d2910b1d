"""The rule above all: absence of evidence is never "secure"."""

from __future__ import annotations

import pytest

from deepguard_ci.verdict import Finding, Judgement, Status, Verdict, security_verdict

CLEAN, FLAGGED, ERROR = Finding(Status.CLEAN), Finding(Status.FLAGGED, "x"), Finding(Status.ERROR, "x")
ADVICE, NOT_RUN = Finding(Status.ADVICE, "x"), Finding(Status.NOT_RUN)


@pytest.mark.parametrize(
    ("oracles", "expected"),
    [
        ({"dynamic": CLEAN}, Verdict.PASS_SECURE),
        ({"dynamic": CLEAN, "static": CLEAN}, Verdict.PASS_SECURE),
        ({"dynamic": CLEAN, "static": ADVICE}, Verdict.PASS_SECURE),
        ({"dynamic": FLAGGED, "static": CLEAN}, Verdict.PASS_INSECURE),
        ({"dynamic": CLEAN, "static": FLAGGED}, Verdict.PASS_INSECURE),
        ({"dynamic": FLAGGED, "static": ERROR}, Verdict.PASS_INSECURE),
        ({"dynamic": ERROR, "static": CLEAN}, Verdict.ORACLE_ERROR),
        ({"dynamic": CLEAN, "static": NOT_RUN}, Verdict.ORACLE_ERROR),
        ({}, Verdict.ORACLE_ERROR),
    ],
)
def test_a_working_completion_is_secure_only_if_every_oracle_ran_and_was_clean(oracles, expected):
    assert security_verdict(oracles) is expected


def test_a_broken_completion_that_an_exploit_caught_counts_as_vulnerable():
    assert Judgement(Verdict.FAIL, "", {"functional": ADVICE, "dynamic": FLAGGED}).vulnerable
    assert not Judgement(Verdict.FAIL, "", {"functional": ADVICE, "dynamic": ADVICE}).vulnerable
