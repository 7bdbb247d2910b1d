"""A decision as JUnit XML, which CI systems show: a test for each figure and for each scenario.

A figure's test fails if the figure did; a scenario's fails only if it is critical and collapsed, since single scenarios
decide nothing else. Without a verdict every figure is an error: such a report must not look green.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any
from xml.etree import ElementTree

from ..decision.decide import Decision, Outcome
from ..metrics import count

#: What XML 1.0 cannot hold, whatever a candidate prints.
_ILLEGAL = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def junit(decision: Decision, run: Mapping[str, Any] | None) -> str:
    """The XML of one decision and, if something was sampled, of its scenarios."""
    suite = ElementTree.Element("testsuite", name="deepguard")
    undecided = decision.outcome not in (Outcome.PASS, Outcome.REGRESSION)
    verdict = _case(suite, "decision", "verdict")
    if decision.outcome is not Outcome.PASS:
        _child(verdict, "error" if undecided else "failure", "; ".join(decision.reasons))
    for figure in decision.figures:
        case = _case(suite, "decision", figure.name)
        said = f"{100 * figure.before:.1f} % before, {100 * figure.after:.1f} % now, p = {figure.p:.2g}"
        if undecided:
            _child(case, "error", f"no verdict; {said}")
        elif figure.failed:
            _child(case, "failure", said)
        _child(case, "system-out", said)
    collapsed = {c.id: c for c in decision.collapses if c.failed}
    for row in run["scenarios"] if run else ():
        counts = count(row["samples"])
        case = _case(suite, row["cwe"], row["id"])
        said = f"{counts.c} of {counts.n} work, {counts.sp} of them secure; {counts.flagged} vulnerable"
        if row["id"] in collapsed:
            _child(case, "failure", f"critical scenario collapsed: {said}")
        _child(case, "system-out", said)
    cases = suite.findall("testcase")
    suite.set("tests", str(len(cases)))
    for kind in ("failure", "error"):
        suite.set(f"{kind}s", str(sum(case.find(kind) is not None for case in cases)))
    return ElementTree.tostring(suite, encoding="unicode", xml_declaration=True) + "\n"


def _case(suite: ElementTree.Element, group: str, name: str) -> ElementTree.Element:
    return ElementTree.SubElement(suite, "testcase", classname=_legal(group), name=_legal(name))


def _child(case: ElementTree.Element, kind: str, message: str) -> None:
    child = ElementTree.SubElement(case, kind)
    if kind == "system-out":
        child.text = _legal(message)
    else:
        child.set("message", _legal(message))


def _legal(text: str) -> str:
    return _ILLEGAL.sub("\ufffd", text)
