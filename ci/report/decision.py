"""A decision in words: plain text for the terminal, Markdown for a pull request's summary, JSON for programs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import asdict
from typing import Any

from ..decision.decide import FIGURES, Collapse, Decision, Outcome, Plan
from ..decision.measured import Measured
from ..decision.power import detectable_drop
from ..intervals import mean_interval

HEADLINES = {
    Outcome.PASS: "PASS: no regression found",
    Outcome.REGRESSION: "REGRESSION: it got worse, and that is no chance",
    Outcome.INCONCLUSIVE: "NO VERDICT: this could not be decided, which is not a pass",
    Outcome.UNDECIDED: "UNDECIDED: more samples are needed",
}
#: Of reasons, of notes, and of one of them: what the schema of a decision takes.
MOST_LINES, MOST_CHARACTERS = 1000, 4000
COLUMNS = ("figure", "baseline", "now", "change", "p", "fails below p", "would have seen")


def headline(decision: Decision) -> str:
    """The outcome in a line."""
    return HEADLINES[decision.outcome]


def text(decision: Decision) -> str:
    """Lines for a terminal; the outcome comes last, where it is seen."""
    return f"{body(decision)}\n\n{headline(decision)}".lstrip("\n")


def body(decision: Decision) -> str:
    """The figures as a table, the reasons and notes."""
    rows = [list(COLUMNS), *_rows(decision)] if decision.figures else []
    widths = [max(len(row[i]) for row in rows) for i in range(len(COLUMNS))] if rows else []
    table = ["  ".join(c.ljust(w) for c, w in zip(row, widths, strict=True)).rstrip() for row in rows]
    return "\n".join([*table, *_said(decision, _on_one_line)])


def _on_one_line(said: str) -> str:
    """A file's name may hold line ends, and a line of its own may be a command to the CI that reads the log."""
    return " ".join(said.split())


def markdown(decision: Decision) -> str:
    """GitHub-flavoured Markdown. What comes from files is escaped: a scenario's name must not write the report."""
    lines = [f"## {headline(decision)}", ""]
    if decision.figures:
        lines += [f"| {' | '.join(COLUMNS)} |", "|---" * len(COLUMNS) + "|"]
        lines += [*(f"| {' | '.join(row)} |" for row in _rows(decision)), ""]
    lines += [f"- {line}" for line in _said(decision, escaped)]
    return "\n".join(lines) + "\n"


def baseline_text(of: Measured) -> str:
    """What a baseline was made of, its rates with 95 % intervals, and what a check against it would find."""
    last = Plan().looks[-1]
    decoding = ", ".join(f"{name} {value}" for name, value in of.decoding.items())
    lines = [f"model {of.model}, bundle {of.bundle or 'none'}; {decoding}; sandbox {of.sandbox}"]
    lines.append(f"{len(of.rows)} scenarios, {of.n} samples of each or more")
    for name, (neutral, letters) in FIGURES.items():
        counts = [row.count(letters) for row in of.rows.values() if row.counts_in(neutral, letters)]
        interval = mean_interval(counts)
        if interval is None:
            lines.append(f"{name}: no scenario")
            continue
        rate = sum(c / n for c, n in counts) / len(counts)
        drop = detectable_drop(counts, [last.n] * len(counts), last.fail_below)
        seen = (
            "no drop would be found" if drop is None else f"finds a drop of {100 * drop:.1f} points four times of five"
        )
        lines.append(f"{name}: {100 * rate:.1f} % [{100 * interval[0]:.1f}, {100 * interval[1]:.1f}]; "
                     f"a check with {last.n} samples {seen}")  # fmt: skip
    return "\n".join(lines)


def as_dict(decision: Decision) -> dict[str, Any]:
    """For JSON: the decision and the exit code; reasons and notes as far as the schema takes them."""
    said = {"reasons": _fitting(decision.reasons), "notes": _fitting(decision.notes)}
    return {**asdict(decision), **said, "outcome": str(decision.outcome), "exit": decision.outcome.exit_code}


def _fitting(lines: Sequence[str]) -> list[str]:
    kept = [line if len(line) <= MOST_CHARACTERS else line[: MOST_CHARACTERS - 3] + "..." for line in lines]
    return kept if len(kept) <= MOST_LINES else [*kept[: MOST_LINES - 1], f"and {len(kept) - MOST_LINES + 1} more"]


def escaped(words: str) -> str:
    """One line of text that Markdown shows as it is: no markup, no HTML, no mention, no line break."""
    flat = " ".join(words.split())
    return "".join(f"&#{ord(c)};" if c in "&<>`*_[]()|#!@~\\" else c for c in flat)


def _rows(decision: Decision) -> list[list[str]]:
    return [
        [
            f.name,
            f"{100 * f.before:.1f} %",
            f"{100 * f.after:.1f} %",
            f"{100 * (f.after - f.before):+.1f} points" + (" (fails)" if f.failed else ""),
            f"{f.p:.2g}",
            f"{f.fail_below:g}",
            "nothing" if f.undetected is None else f"{100 * f.undetected:.1f} points",
        ]
        for f in decision.figures
    ]


def _said(decision: Decision, shown: Callable[[str], str]) -> list[str]:
    lines = [f"why: {shown(reason)}" for reason in decision.reasons]
    lines += [
        f"{'critical scenario' if c.critical else 'scenario'} {shown(_fall(c))}" for c in _worst(decision.collapses)
    ]
    lines += [f"note: {shown(note)}" for note in decision.notes]
    if decision.figures:
        lines.append(
            f'{decision.n} samples a scenario at most; "would have seen": the smallest drop found four times of five'
        )
    return lines


def _worst(collapses: Sequence[Collapse], most: int = 10) -> list[Collapse]:
    def fall(c: Collapse) -> float:
        return c.after[0] / c.after[1] - c.before[0] / c.before[1]

    return sorted(collapses, key=fall)[:most]


def _fall(c: Collapse) -> str:
    return f"{c.id} ({c.cwe}): secure and working {c.before[0]} of {c.before[1]}, now {c.after[0]} of {c.after[1]}"
