"""A pull request's comment, from a decision that the pull request's own workflow wrote.

That file is not trusted: it is checked against the schema, and the comment is composed anew from its numbers and
escaped words. Nothing else of the artifact is looked at.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from ..decision.decide import Collapse, Decision, Figure, Outcome
from .decision import markdown
from .schema import read_untrusted

#: Marks the one comment that is edited from run to run.
MARK = "<!-- deepguard-gate -->"
MOST_BYTES = 4 << 20
FOOT = "\nWritten by the pull request's own run of the gate: a hint for reviewers. What counts is the check.\n"
#: GitHub takes 65,536 characters.
MOST_CHARACTERS = 60_000


def comment(path: Path) -> str:
    """Markdown for the decision in ``path``. Raises GateError if that is not a decision."""
    raw = read_untrusted(path, "decision", MOST_BYTES)
    text = f"{MARK}\n{markdown(decision_of(raw))}"
    if len(text) > MOST_CHARACTERS:
        text = text[:MOST_CHARACTERS].rpartition("\n")[0] + "\n- and more, see the artifact\n"
    return text + FOOT


def decision_of(raw: dict[str, Any]) -> Decision:
    """A Decision from JSON that fits the schema."""
    figures = tuple(Figure(**figure) for figure in raw["figures"])
    collapses = tuple(Collapse(**{**c, "before": tuple(c["before"]), "after": tuple(c["after"])})
                      for c in raw["collapses"] if c["before"][1] and c["after"][1])  # fmt: skip
    return Decision(Outcome(raw["outcome"]), raw["n"], figures, collapses, tuple(raw["reasons"]), tuple(raw["notes"]))
