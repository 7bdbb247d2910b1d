"""``dg-bundle ablate``: rows that differ in one thing, built and measured side by side."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from .cli_files import require_folder, require_plots, write

if TYPE_CHECKING:
    from .ablation import Ablation, Row


@click.command("ablate")
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--out", required=True, type=click.Path(path_type=Path, file_okay=False),
              help="Folder for bundles and runs; what is there is gone on with.")  # fmt: skip
@click.option("--json", "as_json", type=click.Path(path_type=Path, dir_okay=False),
              help="Write the figures here instead of OUT/ablation.json.")  # fmt: skip
@click.option("--svg", type=click.Path(path_type=Path, dir_okay=False),
              help="Draw the plot here instead of OUT/ablation.svg.")  # fmt: skip
@click.option("--only", multiple=True, metavar="ROW", help="Only these rows now (repeatable).")
@click.option("--again", is_flag=True, help="Judge rows anew that were measured before (completions are kept).")
@click.option("--dry-run", is_flag=True, help="Say what would be built and measured, and stop.")
def ablate_command(
    file: Path, out: Path, as_json: Path | None, svg: Path | None, only: tuple[str, ...], again: bool, dry_run: bool
) -> None:
    """Build and measure the rows of FILE, one after the other, and compare them.

    FILE is TOML. A row is given by options of `dg-bundle build` and of `dg-gate run`; those at the top are every row's.
    Paths are relative to FILE. Rows whose builds are the same share one; what was stopped goes on where it stopped.
    Bundles and runs are kept until something that they are made of changes: a word, the base's files, a recipe, pairs,
    a suite. Differences have an interval where the rows have 10 scenarios in common.

    \b
    Example:
      base = "qwen2.5-coder-0.5b"
      build = ["--pairs", "pairs.jsonl"]
      gate = ["--split", "dev", "--n", "10"]
      against = "as it is"              # what the others are compared with; a row may name another
      [rows.base]
      bundle = false                    # the bare model; or a bundle's folder
      [rows."as it is"]
      [rows."no divergence"]
      build = ["--set", "loss.divergence=0"]
      [rows."30 scenarios"]
      build = ["--max-groups", "30"]
      curve = "training scenarios"      # a point of a curve in the plot
      at = 30
    """
    from .ablate import is_built
    from .ablation import read_ablation
    from .ablation_check import check_builds
    from .ablation_names import BUNDLES, run_file
    from .ablation_results import chosen, table
    from .build import check_above
    from .lock import sole_writer

    check_above(out)
    for option, path in (("--json", as_json), ("--svg", svg)):
        if path is None or path.absolute().parent != out.absolute():  # OUT itself is made below
            require_folder(option, path)
    as_json, svg = as_json or out / "ablation.json", svg or out / "ablation.svg"
    ablation = read_ablation(file)
    rows = chosen(ablation, only)
    check_builds(ablation, rows)
    if dry_run:
        for row in rows:
            made = row.bundle or "the bare model"
            if row.build is not None:
                made = "built" if is_built(ablation, row, out) else "to be built"
            state = "measured" if run_file(ablation, row, out).is_file() and not again else "to be measured"
            click.echo(f"{row.name}: {made}, {state}")
        return
    require_plots("ablate")
    out.mkdir(parents=True, exist_ok=True)
    with sole_writer(out):
        found = _run(ablation, rows, out, as_json, svg, again=again)
    click.echo(table(found))
    click.echo(f"bundles in {out / BUNDLES}, figures in {as_json}, plot in {svg}")


def _run(ablation: Ablation, rows: list[Row], out: Path, as_json: Path, svg: Path, *, again: bool) -> dict[str, Any]:
    """All figures, once the rows are built and measured; the files are written after each of them."""
    from .ablate import run_row
    from .ablation_results import plot, read_runs, results
    from .report import Terminal

    reporter, found = Terminal(), {}
    for number, row in enumerate(rows, start=1):
        reporter.say(f"[{number}/{len(rows)}] {row.name}")
        run_row(ablation, row, out, again=again)
        if again and number < len(rows):
            continue  # the rows behind were measured as it was done before
        found = results(ablation, out, read_runs(ablation, out))
        write(as_json, json.dumps(found, indent=1) + "\n")
        write(svg, plot(found))
    return found
