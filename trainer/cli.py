"""``dg-bundle``: builds, checks and shows bundles. Each command parses, calls one function and prints."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import asdict
from pathlib import Path
from typing import Any

import click
from click.core import ParameterSource

from .cli_ablate import ablate_command
from .cli_changes import AUTO, SEED, base_of, hushed, recipe_of
from .cli_files import require_folder, write
from .cli_heads import heads_command
from .cli_plan import plan_command
from .cli_probe import probe_command
from .cli_reinforce import reinforce_command
from .errors import Interrupted, TrainerError


class _Group(click.Group):
    """Turns errors about input into one paragraph on stderr and exit code 2."""

    def invoke(self, ctx: click.Context) -> Any:
        from deepguard_plugin.errors import DeepGuardError

        try:
            return super().invoke(ctx)
        except Interrupted as error:
            _say(error)
            ctx.exit(130)
        except KeyboardInterrupt:
            _say("stopped by Ctrl-C before the end")
            ctx.exit(130)
        except (TrainerError, DeepGuardError) as error:
            _say(error)
            ctx.exit(2)


def _say(error: object) -> None:
    """One paragraph on stderr, also of an error that quotes another library's many lines."""
    click.echo("dg-bundle: " + " ".join(str(error).split()), err=True)


@click.group(cls=_Group, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="deepguard", prog_name="dg-bundle")
def main() -> None:
    """Build and look at DeepGuard bundles: small folders that make a code model write safer code.

    Exit code 0 is success, 2 bad input (with a paragraph saying what), 130 stopped by Ctrl-C; `build`,
    `reinforce` and `ablate` go on from there by the same command.
    """


@main.command("build")
@click.option("--base", required=True, metavar="MODEL", help="Base model: a folder, a Hub id or a cached alias.")
@click.option("--pairs", "pairs", required=True, multiple=True, metavar="FILE[=WEIGHT]",
              help="Training pairs (JSONL, or SVEN's files); repeat for more files.")  # fmt: skip
@click.option("--recipe", "recipe_name", default="verified", show_default=True, metavar="NAME",
              help="paper, verified, practice, or a .toml file of your own.")  # fmt: skip
@click.option("--out", required=True, type=click.Path(path_type=Path, file_okay=False), help="Bundle folder to write.")
@click.option("--from", "start", metavar="BUNDLE", type=click.Path(path_type=Path, exists=True, file_okay=False),
              help="Go on from this bundle's weights; `--recipe practice` is meant for that.")  # fmt: skip
@click.option("--epochs", type=int, help="Passes over the pairs (overrides the recipe).")
@click.option("--learning-rate", type=float, help="Peak learning rate of the LoRA (overrides the recipe).")
@click.option("--max-length", type=int, help="Skip pairs with a side over this many tokens (overrides the recipe).")
@click.option("--holdout", type=float, help="Share of the pairs held out (overrides the recipe).")
@click.option("--layers", metavar="auto|-4,-3,...",
              help="Layers that the heads read (overrides the recipe); auto: as many, those that a probe of the pairs "
              "finds best.")  # fmt: skip
@click.option("--set", "changes", multiple=True, metavar="SECTION.KEY=VALUE", help="Any other value of the recipe.")
@click.option("--max-pairs", type=click.IntRange(min=1), help="Use at most this many pairs, picked by the seed.")
@click.option("--max-groups", type=click.IntRange(min=1),
              help="Use the pairs of at most this many scenarios or functions; fewer are a part of more.")  # fmt: skip
@click.option("--seed", type=SEED, default=0, show_default=True,
              help="Of order, split and dropout; all builds begin with equal weights, for soup's sake.")  # fmt: skip
@click.option("--device", default="auto", show_default=True, help="auto, cpu, cuda or cuda:N.")
@click.option("--dtype", type=click.Choice(["bfloat16", "float16", "float32"]),
              help="Of the base model; by default what this machine computes fastest in.")  # fmt: skip
@click.option("--save-every", type=click.IntRange(min=1), default=8, show_default=True,
              help="Optimiser steps between two saved states.")  # fmt: skip
@click.option("--restart", is_flag=True, help="Drop a half-finished build instead of continuing it.")
@click.option("--quiet", is_flag=True, help="No progress, no figures.")
def build_command(
    base: str,
    pairs: tuple[str, ...],
    recipe_name: str,
    out: Path,
    start: Path | None,
    epochs: int | None,
    learning_rate: float | None,
    max_length: int | None,
    holdout: float | None,
    layers: str | None,
    changes: tuple[str, ...],
    max_pairs: int | None,
    max_groups: int | None,
    seed: int,
    device: str,
    dtype: str | None,
    save_every: int,
    restart: bool,
    quiet: bool,
) -> None:
    """Turn pairs into a bundle.

    Progress is kept in OUT.partial: after Ctrl-C or a crash the same command continues. The finished bundle
    is renamed into place; a bundle that is at OUT already is replaced then, any other folder refused.

    \b
    Examples:
      dg-bundle build --base qwen2.5-coder-0.5b --pairs mined.jsonl --out my-bundle
      dg-bundle build --base Qwen/Qwen2.5-Coder-3B --pairs sven/cwe-089.jsonl --pairs own.jsonl=2 \\
          --recipe paper --epochs 3 --out paper-bundle
      dg-bundle build --base ./model --pairs own.jsonl --set lora.rank=8 --set guidance.budget=0.01 --out b
    """
    from .build import Options, build
    from .pairs import PairSource
    from .report import Silent, Terminal

    recipe = recipe_of(
        recipe_name, changes, epochs=epochs, learning_rate=learning_rate, max_length=max_length, holdout=holdout,
        layers=layers,
    )  # fmt: skip
    options = Options(
        base=base, sources=tuple(PairSource.parse(text) for text in pairs), out=out, seed=seed,
        max_pairs=max_pairs, max_groups=max_groups, device=device, dtype=dtype, save_every=save_every, restart=restart,
        start=start, probe_layers=layers == AUTO,
    )  # fmt: skip
    with hushed(quiet):
        build(options, recipe, Silent() if quiet else Terminal())
    click.echo(str(out))


@main.command("soup")
@click.argument("bundles", nargs=-1, required=True, metavar="BUNDLE[=SHARE]...")
@click.option("--out", required=True, type=click.Path(path_type=Path, file_okay=False), help="Bundle folder to write.")
@click.option("--rank", type=click.IntRange(min=1), help="LoRA rank of the result; by default the first bundle's.")
@click.option("--scale", type=float, default=1.0, show_default=True,
              help="Factor on the mean: below 1 stays nearer to the base. With it one bundle will do.")  # fmt: skip
def soup_command(bundles: tuple[str, ...], out: Path, rank: int | None, scale: float) -> None:
    """Average the LoRA updates of bundles that were built apart, for one base model.

    The mean may be better than its parts or not: measure it with dg-gate. Heads and prior are the first bundle's, and
    guidance is off.

    \b
    Examples:
      dg-bundle soup seed-0 seed-1 --out mean
      dg-bundle soup good=2 other --out mean
      dg-bundle soup good --scale 0.8 --out gentler
    """
    from deepguard_plugin.bundle import Bundle

    from .soup import Ingredient, soup

    made = soup([Ingredient(Bundle.load(path), share) for path, share in map(_share, bundles)], out, rank, scale)
    click.echo(f"{out}: rank {made.adapter_config['r']}, dropped {made.info['training']['dropped']:.2%} of the mean")


def _share(text: str) -> tuple[str, float]:
    """``BUNDLE`` or ``BUNDLE=SHARE``; a folder whose own name contains ``=`` is taken whole. Raises TrainerError for a
    share that is no number.
    """
    path, equals, share = text.rpartition("=")
    if not equals or Path(text).is_dir():
        return text, 1.0
    try:
        return path, float(share)
    except ValueError:
        raise TrainerError(f"{text}: {share!r} is no number; expected BUNDLE=SHARE, such as good=2") from None


@main.command("verify")
@click.argument("directory", metavar="BUNDLE")
@click.option("--base", metavar="MODEL", help="Also check that the bundle fits this model and its tokenizer.")
def verify_command(directory: str, base: str | None) -> None:
    """Check every file of a bundle against its SHA-256, and optionally against a model.

    BUNDLE is its folder or Hub id.

    \b
    Examples:
      dg-bundle verify my-bundle
      dg-bundle verify owner/name@v1.0
      dg-bundle verify my-bundle --base qwen2.5-coder-0.5b
    """
    from deepguard_plugin.bundle import Bundle

    bundle = Bundle.load(directory)
    bundle.check_card()
    if base is not None:
        from .base import load_base

        with hushed():
            bundle.check(*load_base(base))
    click.echo(f"{directory}: sound, sha256 {bundle.digest}")


@main.command("inspect")
@click.argument("directory", metavar="BUNDLE")
@click.option("--tokenizer", metavar="MODEL", help="Where to take the tokenizer from, if not the base model.")
@click.option("--tokens", type=click.IntRange(min=1), default=15, show_default=True,
              help="How many tokens of each end of the prior.")  # fmt: skip
@click.option("--json", "as_json", is_flag=True, help="bundle.json itself.")
def inspect_command(directory: str, tokenizer: str | None, tokens: int, as_json: bool) -> None:
    """Show a bundle's settings, its figures and both ends of its token prior.

    BUNDLE is its folder or Hub id. Token ids are shown as text where the base model's tokenizer is on this machine.

    \b
    Examples:
      dg-bundle inspect my-bundle
      dg-bundle inspect my-bundle --json
    """
    from deepguard_plugin.bundle import Bundle

    from .show import lines

    bundle = Bundle.load(directory)
    if as_json:
        click.echo(json.dumps(dict(bundle.info), indent=2))
    else:
        click.echo("\n".join(lines(bundle, tokenizer, tokens)))


@main.command("explain")
@click.argument("file", type=click.File(encoding="utf-8"))
@click.option("--bundle", "directory", required=True, metavar="BUNDLE", help="A bundle's folder or Hub id.")
@click.option("--base", metavar="MODEL", help="The base model; by default the one that the bundle names.")
@click.option("--prompt", is_flag=True, help="FILE is a prompt: also show how the next token's probabilities shift.")
@click.option("--strength", type=click.FloatRange(min=0), default=1.0, show_default=True,
              help="Of the guidance that --prompt shows beside the LoRA.")  # fmt: skip
@click.option("--top", type=click.IntRange(min=1), default=12, show_default=True, help="Tokens that --prompt shows.")
@click.option("--html", type=click.Path(path_type=Path, dir_okay=False), help="Write a self-contained page here.")
@click.option("--json", "as_json", type=click.Path(path_type=Path, dir_okay=False), help="Write all numbers here.")
def explain_command(
    file: Any, directory: str, base: str | None, prompt: bool, strength: float, top: int,
    html: Path | None, as_json: Path | None,
) -> None:  # fmt: skip
    """Score the tokens of a piece of code, as the bundle's analyzer sees them.

    Prints each line with its mean score; FILE may be - for standard input. The scores are those of a small network
    that reads the adapted model's states: a hint where to look, not a verdict.

    \b
    Examples:
      dg-bundle explain view.py --bundle my-bundle --html view.html
      dg-bundle explain prompt.py --prompt --bundle my-bundle --base qwen2.5-coder-0.5b
    """
    from deepguard_plugin.bundle import Bundle
    from deepguard_plugin.explain import explain, next_token_shift

    from .base import load_base
    from .explain_page import page, shift_lines, text_lines

    idle = [] if prompt else [f"--{name}" for name in ("strength", "top") if _is_given(name)]
    if idle:
        raise TrainerError(f"{', '.join(idle)}: about the next token, which only --prompt shows; give that as well")
    bundle = Bundle.load(directory)
    require_folder("--html", html)
    require_folder("--json", as_json)
    try:
        text = file.read()
    except UnicodeDecodeError as error:
        raise TrainerError(f"{file.name}: not UTF-8 ({error.reason} at byte {error.start}); expected text") from error
    with hushed():
        model, tokenizer = load_base(base_of(bundle, base))
    found = explain(model, bundle, tokenizer, text)
    shifts = next_token_shift(model, bundle, tokenizer, text, strength, top) if prompt else ()
    click.echo(text_lines(found) + f"\nmean {found.mean:.2f}")
    if shifts:
        click.echo("\n" + shift_lines(shifts))
    if html:
        note = f"Bundle {bundle.digest[:12]} on {bundle.base_model}."
        write(html, page(Path(file.name).name, found, shifts, note))
    if as_json:
        numbers = {"bundle": bundle.digest, "mean": found.mean, **asdict(found), "next": [asdict(s) for s in shifts]}
        write(as_json, json.dumps(numbers, indent=1) + "\n")


def _is_given(name: str) -> bool:
    """Whether the command line has this parameter of the command that runs."""
    return click.get_current_context().get_parameter_source(name) is not ParameterSource.DEFAULT


@main.command("pairs")
@click.argument("files", nargs=-1, required=True, metavar="FILE[=WEIGHT]...")
@click.option("--base", metavar="MODEL", help="Count lengths in this model's tokens instead of characters.")
def pairs_command(files: tuple[str, ...], base: str | None) -> None:
    """Read pairs files and count what is in them. Fails on the first broken line.

    \b
    Examples:
      dg-bundle pairs mined.jsonl twins.jsonl
      dg-bundle pairs sven/*.jsonl --base qwen2.5-coder-0.5b
    """
    from .pairs import PairSource, read_pairs
    from .show import load_tokenizer

    found = read_pairs([PairSource.parse(text) for text in files])
    tokenizer = load_tokenizer(base) if base else None
    lengths = sorted(
        max(_length(pair.prompt + pair.chosen, tokenizer), _length(pair.prompt + pair.rejected, tokenizer))
        for pair in found
    )
    click.echo(f"{len(found)} pairs in {len({pair.group for pair in found})} groups")
    for attribute in ("cwe", "kind", "language"):
        counts = Counter(getattr(pair, attribute) for pair in found)
        click.echo(f"{attribute}: " + ", ".join(f"{name} {count}" for name, count in sorted(counts.items())))
    middle = lengths[len(lengths) // 2]
    unit = "tokens" if base else "characters"
    click.echo(f"longer side with prompt, {unit}: median {middle}, longest {lengths[-1]}")


def _length(text: str, tokenizer: Any) -> int:
    return len(text) if tokenizer is None else len(tokenizer(text)["input_ids"])


main.add_command(ablate_command)
main.add_command(heads_command)
main.add_command(plan_command)
main.add_command(probe_command)
main.add_command(reinforce_command)


if __name__ == "__main__":
    main()
