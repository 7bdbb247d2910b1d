"""The table of figures: one row a run, rates in per cent with their 95 % intervals."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..metrics import summarise
from ..suite import SEEN, UNSEEN

COLUMNS = ("pass@1", "sec-pass@1", "sec@1", "sven-sr", "neutral pass@1", "humaneval pass@1")


def with_unseen(runs: Mapping[str, Mapping[str, Any]]) -> dict[str, Mapping[str, Any]]:
    """The metrics of runs by name, and below each those of the weaknesses that training did not see, if it has both."""
    rows: dict[str, Mapping[str, Any]] = {}
    for name, run in runs.items():
        rows[name] = run["metrics"]
        tagged = [row.get("tags", []) for row in run["scenarios"]]
        if any(SEEN in tags for tags in tagged) and any(UNSEEN in tags for tags in tagged):
            rows[f"{name}, {UNSEEN}"] = summarise([row for row in run["scenarios"] if UNSEEN in row["tags"]])
    return rows


def cells(metrics: Mapping[str, Any]) -> dict[str, str]:
    """Text of each column of one run; a metric that was not measured is a dash, never a zero."""
    intervals = metrics.get("intervals") or {}
    row: dict[str, str] = {}
    for name in COLUMNS:
        value = metrics.get(name)
        if value is None:
            row[name] = "–"
            continue
        low_high = intervals.get(name)
        text = f"{100 * value:.1f}"
        row[name] = f"{text} [{100 * low_high[0]:.1f}, {100 * low_high[1]:.1f}]" if low_high else text
    vulnerable, judged = metrics.get("vulnerable"), metrics.get("judged")
    row["vulnerable"] = "–" if vulnerable is None else f"{vulnerable} of {judged}" if judged else str(vulnerable)
    return row


def used_columns(rows: Mapping[str, Mapping[str, Any]]) -> list[str]:
    """The columns that at least one run has, in a fixed order."""
    filled = [name for name in COLUMNS if any(m.get(name) is not None for m in rows.values())]
    return [*filled, "vulnerable"]


def text_table(rows: Mapping[str, Mapping[str, Any]]) -> str:
    """A plain-text table of runs by name, columns aligned."""
    names = used_columns(rows)
    lines = [["", *names]]
    for row, metrics in rows.items():
        filled = cells(metrics)
        lines.append([row, *(filled[name] for name in names)])
    widths = [max(len(line[i]) for line in lines) for i in range(len(lines[0]))]
    return "\n".join("  ".join(text.ljust(width) for text, width in zip(line, widths, strict=True)).rstrip()
                     for line in lines)  # fmt: skip


def markdown_table(rows: Mapping[str, Mapping[str, Any]]) -> str:
    """The same as GitHub-flavoured Markdown."""
    names = used_columns(rows)
    lines = [f"| | {' | '.join(names)} |", "|---" * (len(names) + 1) + "|"]
    for row, metrics in rows.items():
        filled = cells(metrics)
        lines.append(f"| {row} | {' | '.join(filled[name] for name in names)} |")
    return "\n".join(lines)
