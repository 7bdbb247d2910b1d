"""``dg-bundle probe``: which layers of a model know secure from vulnerable code."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from .cli_files import require_folder, require_plots, write

if TYPE_CHECKING:
    from .probe import LayerProbe


@click.command("probe")
@click.option("--base", required=True, metavar="MODEL", help="Base model: a folder, a Hub id or a cached alias.")
@click.option("--pairs", "pairs", required=True, multiple=True, metavar="FILE",
              help="Pairs (JSONL, or SVEN's files); repeat for more files.")  # fmt: skip
@click.option("--bundle", "directory", metavar="BUNDLE", help="Probe the model with this bundle's LoRA on it.")
@click.option("--folds", type=click.IntRange(min=2), default=5, show_default=True, help="Of the cross-validation.")
@click.option("--max-pairs", type=click.IntRange(min=1), help="Use at most this many pairs, picked by a hash.")
@click.option("--max-length", type=click.IntRange(min=16), default=1024, show_default=True,
              help="Skip pairs with a side over this many tokens.")  # fmt: skip
@click.option("--window", type=click.IntRange(min=1), default=4, show_default=True, help="How many layers to propose.")
@click.option("--json", "as_json", type=click.Path(path_type=Path, dir_okay=False), help="Write all numbers here.")
@click.option("--svg", type=click.Path(path_type=Path, dir_okay=False), help="Draw the curve over the layers here.")
@click.option("--quiet", is_flag=True, help="No progress.")
def probe_command(
    base: str, pairs: tuple[str, ...], directory: str | None, folds: int, max_pairs: int | None, max_length: int,
    window: int, as_json: Path | None, svg: Path | None, quiet: bool,
) -> None:  # fmt: skip
    """Fit a linear probe to every layer: how well do its states tell secure from vulnerable completions?

    Scores are cross-validated by function. The last line proposes the layers for `dg-bundle build --layers`; `--layers
    auto` there does this by itself.

    \b
    Example:
      dg-bundle probe --base qwen2.5-coder-0.5b --pairs mined.jsonl --json probe.json --svg probe.svg
    """
    from contextlib import nullcontext

    from deepguard_plugin import hardened
    from deepguard_plugin.bundle import Bundle

    from .base import load_base
    from .errors import PairsError
    from .pairs import PairSource, read_pairs
    from .pooled import pooled_states
    from .probe import best_layers, probe_layers
    from .report import Silent, Terminal
    from .split import subset

    for option, path in (("--json", as_json), ("--svg", svg)):
        require_folder(option, path)
    if svg:
        require_plots("--svg")
    found = subset(read_pairs([PairSource.parse(text) for text in pairs]), max_pairs, 0)
    bundle = Bundle.load(directory) if directory else None
    model, tokenizer = load_base(base)
    with hardened(model, bundle) if bundle else nullcontext():
        states, sides = pooled_states(
            model, tokenizer, found, max_length=max_length, reporter=Silent() if quiet else Terminal()
        )
    try:
        probes = probe_layers(states, sides, folds)
        proposed = best_layers(probes, window)
    except ValueError as error:
        raise PairsError(f"--pairs {', '.join(pairs)}: {error}") from error
    counts = f"{len(sides.pairs)} pairs of {len(set(sides.groups))} functions, {len(sides.secure)} different texts"
    click.echo(f"{counts}\n{table(probes)}\n{told(probes)}")
    click.echo("intervals draw the functions again; the probes are not fitted anew to them")
    click.echo(f"proposed: --layers {','.join(map(str, proposed))}")
    if as_json:
        numbers = {"base": base, "bundle": bundle.digest if bundle else None, "pairs": len(sides.pairs),
                   "functions": len(set(sides.groups)), "texts": len(sides.secure), "folds": folds,
                   "proposed": proposed, "layers": [asdict(probe) for probe in probes]}  # fmt: skip
        write(as_json, json.dumps(numbers, indent=1) + "\n")
    if svg:
        from .probe_plot import curve

        write(svg, curve({"with the bundle" if bundle else "base": probes}, f"{base}: linear probes by layer"))


def table(probes: Sequence[LayerProbe]) -> str:
    """A line for each layer."""
    lines = [f"{'layer':>5} {'from end':>8} {'depth':>6}  {'AUC':<20} pair accuracy"]
    for probe in probes:
        low, high = probe.interval
        interval = f"{probe.auc:.3f} [{low:.3f}, {high:.3f}]"
        lines.append(
            f"{probe.layer:>5} {probe.index:>8} {100 * probe.depth:>5.0f}%  {interval:<20} {probe.pair_accuracy:.3f}"
        )
    return "\n".join(lines)


def told(probes: Sequence[LayerProbe]) -> str:
    """The paper's columns (Table 5): the peak, its relative depth, the drop to the last layer."""
    peak, last = max(probes, key=lambda probe: probe.auc), probes[-1]
    return (f"peak: layer {peak.layer} of {last.layer}, {100 * peak.depth:.0f} % deep, AUC {peak.auc:.3f}; "
            f"last layer {last.auc:.3f}, {peak.auc - last.auc:.3f} lower; embeddings {probes[0].auc:.3f}")  # fmt: skip
