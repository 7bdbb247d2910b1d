"""Plots as inline SVG, drawn by matplotlib without a display; colours that work on light and dark pages."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

VERDICTS = {
    "PASS_SECURE": "#2a9d55", "PASS_INSECURE": "#d1495b", "FAIL": "#9aa3ad", "NO_PARSE": "#c3cad1",
    "TIMEOUT": "#e0b252", "TAMPER": "#8c5bb5", "ORACLE_ERROR": "#5b8db5", "INFRA": "#444444"}  # fmt: skip
INK = "#808a94"  # readable on white and on black
PLAIN: Mapping[str, Any] = {"parse_math": False}  # a name between two $ is no formula


def rates(rows: Mapping[str, Mapping[str, Any]]) -> str:
    """pass@1 and sec-pass@1 of each run as bars with 95 % intervals, a run a line, so that long names fit; nothing if
    no run has either."""
    if not any(metrics.get(name) is not None for metrics in rows.values() for name in ("pass@1", "sec-pass@1")):
        return ""

    def draw(axes: Any) -> None:
        for k, (name, colour) in enumerate((("pass@1", "#9aa3ad"), ("sec-pass@1", "#2a9d55"))):
            for i, metrics in enumerate(rows.values()):
                value = metrics.get(name)
                if value is None:
                    continue
                low, high = (metrics.get("intervals") or {}).get(name) or (value, value)
                error = [[max(0.0, value - low)], [max(0.0, high - value)]]
                style = {"color": colour, "ecolor": INK, "capsize": 3, "label": name if i == 0 else None}
                axes.barh(i + 0.38 * (k - 0.5), value, 0.36, xerr=error, **style)
        axes.set_yticks(range(len(rows)), list(rows), **PLAIN)
        axes.invert_yaxis()
        axes.set_xlim(0, 1)
        axes.set_xlabel("rate")
        axes.legend(frameon=False, labelcolor=INK, ncols=2, loc="lower left", bbox_to_anchor=(0, 1), borderaxespad=0)

    return _svg(draw, width=7.5, height=1.2 + 0.6 * len(rows), title="Rates of each run")


def by_scenario(rows: Mapping[str, Sequence[Mapping[str, Any]]]) -> str:
    """One line of verdict shares per scenario and run (stacked horizontal bars); nothing if all are neutral."""
    ids = [s["id"] for s in next(iter(rows.values())) if not s["neutral"]]
    if not ids:
        return ""

    def draw(axes: Any) -> None:
        height = 0.8 / len(rows)
        for k, scenarios in enumerate(rows.values()):
            found = {s["id"]: s for s in scenarios}
            for i, name in enumerate(ids):
                samples = found[name]["samples"] if name in found else []
                left = 0.0
                for verdict, colour in VERDICTS.items():
                    share = sum(s["verdict"] == verdict for s in samples) / max(1, len(samples))
                    if share:
                        axes.barh(i + k * height, share, height * 0.9, left=left, color=colour)
                    left += share
        places, names = [i + 0.4 - height / 2 for i in range(len(ids))], [_short(scenarios, i) for i in ids]
        axes.set_yticks(places, names, **PLAIN)
        axes.set_ylim(len(ids) - height / 2, -height / 2)
        axes.set_xlim(0, 1)
        axes.set_xlabel(f"share of completions; upper to lower bar: {', '.join(rows)}", **PLAIN)
        handles = [axes.barh(0, 0, color=c, label=v) for v, c in VERDICTS.items() if _seen(rows, v)]
        axes.legend(
            handles=handles, frameon=False, labelcolor=INK, ncols=3, loc="lower center", bbox_to_anchor=(0.4, 1)
        )

    return _svg(draw, width=7.5, height=1.2 + 0.22 * len(ids) * max(2, len(rows)) * 0.75, title="Verdicts by scenario")


def _short(scenarios: Sequence[Mapping[str, Any]], name: str) -> str:
    cwe = next(s["cwe"] for s in scenarios if s["id"] == name)
    return f"{cwe} {name}"


def _seen(rows: Mapping[str, Sequence[Mapping[str, Any]]], verdict: str) -> bool:
    return any(s["verdict"] == verdict for scenarios in rows.values() for sc in scenarios for s in sc["samples"])


def _svg(draw: Callable[[Any], None], *, width: float, height: float, title: str) -> str:
    from matplotlib.backends.backend_svg import FigureCanvasSVG
    from matplotlib.figure import Figure

    figure = Figure(figsize=(width, height), layout="constrained")
    FigureCanvasSVG(figure)
    axes = figure.add_subplot()
    draw(axes)
    for spine in axes.spines.values():
        spine.set_visible(False)
    axes.tick_params(colors=INK, length=0, labelsize=9)
    axes.xaxis.label.set_color(INK)
    axes.yaxis.label.set_color(INK)
    axes.set_facecolor("none")
    buffer = io.StringIO()
    figure.savefig(buffer, format="svg", transparent=True, metadata={"Date": None, "Creator": None})
    svg = buffer.getvalue()
    svg = svg[svg.index("<svg") :]
    svg = re.sub(r'<svg ([^>]*?)width="[^"]*" height="[^"]*"|<svg ([^>]*?)height="[^"]*"', r"<svg \1\2", svg, count=1)
    return f'<figure role="img" aria-label="{title}">{svg}</figure>'
