"""The curve of ``dg-bundle reinforce``, drawn by matplotlib without a display."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from typing import Any

#: Steps on either side that the smooth line takes the mean of: a step's tasks are others than the last one's.
AROUND = 3


def curve(history: Sequence[Mapping[str, Any]], title: str) -> str:
    """An SVG of the mean reward over the steps: a dot each, and their moving mean."""
    import matplotlib
    from matplotlib.backends.backend_svg import FigureCanvasSVG
    from matplotlib.figure import Figure

    steps, rewards = [row["step"] for row in history], [row["reward"] for row in history]
    windows = [rewards[max(0, i - AROUND) : i + AROUND + 1] for i in range(len(rewards))]
    with matplotlib.rc_context({"svg.hashsalt": "deepguard", "font.size": 10}):
        figure = Figure(figsize=(6.4, 3.6), layout="constrained")
        FigureCanvasSVG(figure)
        axes = figure.add_subplot()
        axes.plot(steps, rewards, "o", markersize=3, color="0.6", label="a step")
        axes.plot(steps, [sum(some) / len(some) for some in windows], label=f"mean of {2 * AROUND + 1} steps")
        axes.set(title=title, xlabel="step", ylabel="mean reward", ylim=(0, 1))
        axes.legend(frameon=False)
        out = io.StringIO()
        figure.savefig(out, format="svg", metadata={"Date": None})
    return out.getvalue()
