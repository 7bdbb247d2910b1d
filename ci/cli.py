"""``dg-gate``: each command parses, calls one function, prints. Exit 0: done; 1: a validation or decision failed;
2: no verdict."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from .cli_check import baseline_group, check_command, ci_command, comment_command, decide_command
from .cli_import import import_group
from .cli_options import OUT_FILE, endpoint_options, reported, sampling_options, sandbox_option
from .errors import GateError
from .suite import CORE, SPLITS

LARGEST_RUN = 2**30  # bytes of a run's JSON

if TYPE_CHECKING:
    from .endpoint import Endpoint


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="deepguard")
def main() -> None:
    """Measure whether a model writes code that is correct and secure, by running it."""


@main.command("run")
@sampling_options
@click.option("--split", "splits", multiple=True, type=click.Choice(SPLITS), help="Only these splits.")
@click.option("--scenario", "ids", multiple=True, help="Only these scenarios, by id.")
@click.option(
    "--tag", "tags", multiple=True,
    help="Only scenarios with this tag, or all of several. seen, unseen: whether `train` has the weakness.",
)  # fmt: skip
@click.option("--without-tag", "without", multiple=True, help="No scenario that has this tag (repeatable).")
@click.option("--n", default=20, show_default=True, help="Completions a scenario.")
@click.option("--temperature", default=0.4, show_default=True)
@click.option("--top-p", default=0.95, show_default=True)
@click.option("--max-new-tokens", default=220, show_default=True)
@click.option("--chat", is_flag=True, help="Put each prompt to the model as a question in a chat, by its template.")
@click.option(
    "--humaneval", type=click.Path(path_type=Path), help="HumanEval.jsonl(.gz): adds greedy HumanEval pass@1."
)
@sandbox_option
@click.option("--shard", metavar="I/N", help="Only every N-th scenario, from the I-th; see `dg-gate merge`.")
@click.option("--json", "json_path", type=OUT_FILE, help="Write the whole run here.")
@click.option("--html", "html_path", type=OUT_FILE, help="Write a self-contained page here.")
@reported
@endpoint_options
def run_command(
    model: str, endpoint: Endpoint | None, suite: Path, bundle: Path | None, changes: tuple[str, ...],
    cache: Path | None, seed: int, quiet: bool,
    splits: tuple[str, ...], ids: tuple[str, ...], tags: tuple[str, ...], without: tuple[str, ...],
    n: int, temperature: float, top_p: float, max_new_tokens: int, chat: bool,
    humaneval: Path | None, sandbox: str, shard: str | None, json_path: Path | None, html_path: Path | None,
) -> None:  # fmt: skip
    """Sample a suite from a model, judge every completion in the sandbox, print the figures.

    \b
    Example:
      dg-gate run --model qwen2.5-coder-0.5b --bundle examples/bundles/qwen2.5-coder-0.5b \\
              --split test --json out/run.json --html out/run.html
    """
    from .report.html import page
    from .report.table import text_table, with_unseen
    from .run import Request, run
    from .sampling_cache import Decoding
    from .settings import parse_settings
    from .shard import Shard
    from .suite import load_suite

    whole = scenarios = load_suite(suite, splits=splits, ids=ids, tags=tags, without=without)
    part = Shard.parse(shard) if shard else None
    if part is not None:
        if humaneval is not None:
            raise GateError("--humaneval belongs to a whole run; give it to a run without --shard")
        scenarios = part.pick(whole)
    if humaneval is not None:
        from .humaneval import pass_at_1, read_problems

        read_problems(humaneval)  # refused before the run is lost to it
    decoding = Decoding(temperature=temperature, top_p=top_p, n=n, max_new_tokens=max_new_tokens, seed=seed, chat=chat)
    request = Request(model=model, scenarios=scenarios, suite=suite, decoding=decoding, bundle=bundle,
                      endpoint=endpoint, settings=parse_settings(changes, bundle), cache=cache,
                      progress=not quiet, sandbox=sandbox, shard=part.as_dict(whole) if part else None)  # fmt: skip
    result = run(request)
    if humaneval is not None:
        result["metrics"]["humaneval pass@1"] = pass_at_1(humaneval, request)
    name = bundle.name if bundle else endpoint.model if endpoint else "base"
    click.echo(text_table(with_unseen({name: result})))
    from .files import write_json, write_text

    if json_path:
        write_json(json_path, result)
    if html_path:
        write_text(html_path, page({name: result}, title=f"Gate: {model}"))
    for path in (json_path, html_path):
        if path:
            click.echo(f"wrote {path}")


@main.command("schema")
@click.argument("name", type=click.Choice(["run", "decision"]))
def schema_command(name: str) -> None:
    """Print the JSON Schema of a run (`--json`) or of a decision (`--decision`)."""
    from .report.schema import schema_text

    click.echo(schema_text(name), nl=False)


@main.command("merge")
@click.argument("parts", nargs=-1, required=True, metavar="PART.json ...", type=click.Path(path_type=Path))
@click.option("--json", "json_path", type=OUT_FILE, required=True, help="Write the whole run here.")
@click.option("--html", "html_path", type=OUT_FILE, help="Write a self-contained page here.")
@reported
def merge_command(parts: tuple[Path, ...], json_path: Path, html_path: Path | None) -> None:
    """Put the parts of a run together that `dg-gate run --shard I/N --json PART.json` wrote, on any machines.

    Refused unless they are all there, of one model, bundle, decoding, suite and version.
    """
    from .files import write_json, write_text
    from .report.html import page
    from .report.table import text_table, with_unseen
    from .shard import merge, read_parts

    result = merge(read_parts(parts))
    name = result["bundle"] or "base"
    click.echo(text_table(with_unseen({name: result})))
    write_json(json_path, result)
    if html_path:
        write_text(html_path, page({name: result}, title=f"Gate: {result['model']}"))
    for path in (json_path, html_path):
        if path:
            click.echo(f"wrote {path}")


@main.command("validate")
@click.option("--suite", type=click.Path(path_type=Path), default=CORE, show_default="the shipped suite")
@click.option("--scenario", "ids", multiple=True, help="Only these scenarios, by id.")
@click.option(
    "--rounds", default=5, show_default=True, type=click.IntRange(min=1),
    help="How often each twin is judged, in random order.",
)  # fmt: skip
@click.option("--seed", default=0, show_default=True)
@sandbox_option
@click.option("--quiet", is_flag=True, help="No progress bar.")
@reported
def validate_command(suite: Path, ids: tuple[str, ...], rounds: int, seed: int, sandbox: str, quiet: bool) -> None:
    """Prove each scenario by its twins: secure ones pass clean, insecure ones are caught, doing nothing fails.

    Exit 1: a twin got another verdict; 2: none did, but imported scenarios have no twins, so that nothing proves them.
    """
    from .run import progress_bar
    from .sandbox import probe
    from .suite import load_suite
    from .validate import unproven, validate

    box = probe(sandbox)
    scenarios = load_suite(suite, ids=ids)
    twins = sum(len(s.twins) for s in scenarios)
    with progress_bar(twins * rounds, not quiet) as progress:
        problems = validate(scenarios, rounds=rounds, seed=seed, sandbox=box, progress=progress)
    click.echo(f"sandbox: {box.level}")
    for problem in problems:
        click.echo(str(problem))
    open_ = unproven(scenarios)
    for line in open_:
        click.echo(line)
    left = f", {len(open_)} scenarios not validated" if open_ else ""
    click.echo(f"{len(scenarios)} scenarios, {twins} twins, {rounds} rounds: {len(problems)} problems{left}")
    sys.exit(1 if problems else 2 if open_ else 0)


@main.command("levels")
@click.argument("runs", metavar="RUN.json...", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--suite", type=click.Path(path_type=Path), default=CORE, show_default="the shipped suite")
@reported
def levels_command(runs: tuple[Path, ...], suite: Path) -> None:
    """Note in each scenario's folder how hard it is: rates of the bare model in RUN, which `dg-gate run` wrote."""
    from .levels import note_levels
    from .report.schema import read_untrusted

    for path in runs:
        noted = note_levels(read_untrusted(path, "run", LARGEST_RUN), suite)
        click.echo(f"{path}: levels of {len(noted)} scenarios noted")


@main.command("mine")
@sampling_options
@sandbox_option
@click.option("--split", default="train", show_default=True, type=click.Choice(SPLITS))
@click.option(
    "--writer", metavar="MODEL", help="A larger model, asked for right completions where MODEL finds too few."
)
@click.option(
    "--max-scenarios", metavar="N", type=click.IntRange(min=1), help="At most so many scenarios, weaknesses in turn."
)
@click.option("--out", type=OUT_FILE, required=True, help="The pairs file to write (JSONL).")
@click.option("--report", "report_path", type=OUT_FILE, help="Write the mining report here (JSON).")
@reported
def mine_command(
    model: str, suite: Path, bundle: Path | None, changes: tuple[str, ...], cache: Path | None, seed: int, quiet: bool,
    sandbox: str, split: str, writer: str | None, max_scenarios: int | None, out: Path, report_path: Path | None,
) -> None:  # fmt: skip
    """Sample training scenarios, judge, and write verified pairs for ``dg-bundle build``.

    A pair is a completion that works and is secure over one that an exploit broke, or one that works over one that
    does not, of the same prompt. Only scenarios of the split are used.
    """
    from .files import write_json
    from .mine import mine
    from .run import Request
    from .sampling_cache import Decoding
    from .settings import parse_settings
    from .spread import spread
    from .suite import load_suite

    scenarios = load_suite(suite, splits=[split])
    if max_scenarios:
        scenarios = spread(scenarios, max_scenarios)
    request = Request(model=model, scenarios=scenarios, suite=suite, bundle=bundle, cache=cache, progress=not quiet,
                      decoding=Decoding(seed=seed), settings=parse_settings(changes, bundle),
                      sandbox=sandbox)  # fmt: skip
    report = mine(request, out, writer)
    click.echo(report.table())
    click.echo(f"wrote {out}")
    if report_path:
        write_json(report_path, report.as_dict())


@main.command("practice")
@sampling_options
@sandbox_option
@click.option("--split", default="train", show_default=True, type=click.Choice(["train", "dev"]))
@click.option(
    "--earlier",
    multiple=True,
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="PAIRS",
    help="Pairs of an earlier round (repeatable): what was right in it stands in where nothing is now.",
)
@click.option("--out", type=OUT_FILE, required=True, help="The pairs file to write (JSONL).")
@click.option("--report", "report_path", type=OUT_FILE, help="Write the mining report here (JSON).")
@reported
def practice_command(
    model: str, suite: Path, bundle: Path | None, changes: tuple[str, ...], cache: Path | None, seed: int, quiet: bool,
    sandbox: str, split: str, earlier: tuple[Path, ...], out: Path, report_path: Path | None,
) -> None:  # fmt: skip
    """Pairs for a bundle's next round: what it gets right now over what it gets wrong now.

    Sample the training scenarios as the bundle is used, judge, and write pairs for ``dg-bundle build --recipe practice
    --from BUNDLE``. Scenarios where everything is right yield none.
    """
    from .files import write_json
    from .practice import MAX_NEW_TOKENS, practice
    from .run import Request
    from .sampling_cache import Decoding
    from .settings import parse_settings
    from .suite import load_suite

    request = Request(model=model, scenarios=load_suite(suite, splits=[split]), suite=suite, bundle=bundle, cache=cache,
                      progress=not quiet, decoding=Decoding(seed=seed, max_new_tokens=MAX_NEW_TOKENS),
                      settings=parse_settings(changes, bundle), sandbox=sandbox)  # fmt: skip
    report = practice(request, out, earlier)
    click.echo(report.table())
    click.echo(f"wrote {out}")
    if report_path:
        write_json(report_path, report.as_dict())


@main.command("compare")
@click.argument("runs", nargs=-1, required=True, metavar="NAME=RUN.json ...")
@click.option("--html", "html_path", type=OUT_FILE, required=True)
@click.option("--title", default="Gate: comparison", show_default=True)
@reported
def compare_command(runs: tuple[str, ...], html_path: Path, title: str) -> None:
    """One table and page from several runs' JSON files, the first being the baseline.

    A run without a name is called as its file. Differences are told only of what both runs judged in one version, and
    of runs that drew and judged alike.
    """
    from .files import write_text
    from .gain import sentences
    from .named_runs import read_runs
    from .report.html import page
    from .report.table import text_table, with_unseen

    loaded = read_runs(runs)
    click.echo(text_table(with_unseen(loaded)))
    click.echo("\n".join(sentences(loaded)))
    write_text(html_path, page(loaded, title=title))
    click.echo(f"wrote {html_path}")


for command in (check_command, ci_command, comment_command, decide_command, baseline_group, import_group):
    main.add_command(command)


if __name__ == "__main__":
    main()
