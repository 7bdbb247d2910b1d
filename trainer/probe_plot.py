"""The curve of ``dg-bundle probe`` (DeepGuard, Figure 1), drawn by matplotlib without a display."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence

from .probe import LayerProbe


def curve(curves: Mapping[str, Sequence[LayerProbe]], title: str) -> str:
    """An SVG of AUC over relative depth, a line and its band of 95 % for each curve by name."""
    import matplotlib
    from matplotlib.backends.backend_svg import FigureCanvasSVG
    from matplotlib.figure import Figure

    with matplotlib.rc_context({"svg.hashsalt": "deepguard", "font.size": 10}):
        figure = Figure(figsize=(6.4, 3.6), layout="constrained")
        FigureCanvasSVG(figure)
        axes = figure.add_subplot()
        for name, probes in curves.items():
            depth = [100 * probe.depth for probe in probes]
            axes.plot(depth, [probe.auc for probe in probes], marker="o", markersize=3, label=name)
            low, high = zip(*(probe.interval for probe in probes), strict=True)
            axes.fill_between(depth, low, high, alpha=0.15)
        axes.set(title=title, xlabel="depth of the layer, %", ylabel="AUC, functions held out")
        axes.axhline(0.5, linewidth=0.8, linestyle=":", color="0.5")
        axes.legend(frameon=False)
        out = io.StringIO()
        figure.savefig(out, format="svg", metadata={"Date": None})
    return out.getvalue()
