"""``dg-bundle heads``: new heads on a bundle's LoRA."""

from __future__ import annotations

from pathlib import Path

import click

from .cli_changes import SEED


@click.command("heads")
@click.argument("directory", metavar="BUNDLE")
@click.option("--pairs", "pairs", required=True, multiple=True, metavar="FILE[=WEIGHT]",
              help="Pairs (JSONL, or SVEN's files); repeat for more files.")  # fmt: skip
@click.option("--out", required=True, type=click.Path(path_type=Path, file_okay=False), help="Bundle folder to write.")
@click.option("--base", metavar="MODEL", help="The base model; by default the one that the bundle names.")
@click.option("--recipe", "recipe_name", default="verified", show_default=True, metavar="NAME",
              help="Whose [heads], [loss] and [guidance] count: verified, or a .toml file of your own.")  # fmt: skip
@click.option("--layers", metavar="-4,-3,...", help="Layers that the heads read; `dg-bundle probe` proposes some.")
@click.option("--set", "changes", multiple=True, metavar="SECTION.KEY=VALUE", help="Any other value of the recipe.")
@click.option("--seed", type=SEED, default=0, show_default=True, help="Of order and dropout.")
@click.option("--device", default="auto", show_default=True, help="auto, cpu, cuda or cuda:N.")
@click.option("--quiet", is_flag=True, help="No progress, no figures.")
def heads_command(
    directory: str, pairs: tuple[str, ...], out: Path, base: str | None, recipe_name: str, layers: str | None,
    changes: tuple[str, ...], seed: int, device: str, quiet: bool,
) -> None:  # fmt: skip
    """Train aggregator and analyzer anew on the states of a finished bundle. Its LoRA and prior stay as
    they are, but for special tokens, which have none in the prior afterwards.

    For a mean of bundles (`soup`), whose heads are the first one's, and to try other pairs, layers or settings in
    minutes. Scenarios that the bundle held out stay held out.

    \b
    Examples:
      dg-bundle heads mean --pairs mined.jsonl --out mean-with-heads
      dg-bundle heads my-bundle --pairs mined.jsonl --layers=-21,-20,-19,-18 --out other-layers
    """
    from deepguard_plugin.bundle import Bundle

    from . import recipe as recipes
    from .build import Options
    from .cli_changes import base_of, hushed, parse_changes
    from .pairs import PairSource
    from .refit import refit
    from .report import Silent, Terminal

    start = Bundle.load(directory)
    values = parse_changes(changes) | ({"heads.layers": layers} if layers else {})
    recipe = recipes.override(recipes.load(recipe_name), values)
    options = Options(
        base=base_of(start, base), sources=tuple(PairSource.parse(text) for text in pairs), out=out, seed=seed,
        device=device,
    )  # fmt: skip
    with hushed(quiet):
        refit(start, options, recipe, Silent() if quiet else Terminal())
    click.echo(str(out))
