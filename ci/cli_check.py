"""``dg-gate check``, ``ci``, ``decide`` and ``baseline``: exit 0 no regression, 1 a regression, 2 no verdict."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from .cli_options import FOLDER, OUT_FILE, endpoint_options, mendable, reported, sampling_options, sandbox_option
from .suite import CORE

if TYPE_CHECKING:
    from .decision.decide import Decision, Plan
    from .endpoint import Endpoint

FILE = click.Path(path_type=Path, dir_okay=False)


def deciding_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options of both commands that decide."""
    for option in reversed((
        click.option("--min-drop", default=2.0, show_default=True, help="Smaller drops never fail, in points."),
        click.option("--max-undetected", default=15.0, show_default=True,
                     help="No verdict if a drop of sec-pass@1 of so many points would mostly go unseen."),
        click.option("--paired", is_flag=True, help="Both runs drew with one seed on one machine: compare sample by "
                     "sample (McNemar), which sees smaller drops."),
        click.option("--decision", "decision_path", type=OUT_FILE, help="Write the decision here (JSON)."),
        click.option("--summary", "summary_path", type=FILE, help="Append it here as Markdown, for example to "
                     "$GITHUB_STEP_SUMMARY."),
    )):  # fmt: skip
        command = option(command)
    return command


@click.command("check")
@sampling_options
@deciding_options
@click.option("--baseline", "baseline_path", type=FILE, required=True,
              help="The baseline file, or the JSON of a run.")  # fmt: skip
@click.option("--look", "looks", multiple=True, type=click.IntRange(min=1), metavar="N",
              help="Samples a scenario to look at (repeatable, rising)  [default: 25, then 100]")  # fmt: skip
@sandbox_option
@click.option("--json", "json_path", type=OUT_FILE, help="Write the whole run here.")
@click.option("--html", "html_path", type=OUT_FILE, help="Write a self-contained page here.")
@reported
@endpoint_options
def check_command(
    model: str, endpoint: Endpoint | None, suite: Path, bundle: Path | None, changes: tuple[str, ...],
    cache: Path | None, seed: int, quiet: bool,
    min_drop: float, max_undetected: float, paired: bool, decision_path: Path | None, summary_path: Path | None,
    baseline_path: Path, looks: tuple[int, ...], sandbox: str, json_path: Path | None, html_path: Path | None,
) -> None:  # fmt: skip
    """Sample what the baseline was made of from a model, judge it, and decide whether it got worse.

    Samples 25 completions a scenario; where that does not decide, 100. Scenarios and decoding are the baseline's. If
    nothing differs from it, nothing is sampled, and --json and --html write nothing.

    \b
    Example:
      dg-gate check --model qwen2.5-coder-0.5b --bundle bundle/ --baseline baseline.json --html check.html
    """
    from .check import check
    from .decision.decide import DECIDING, not_in_baseline
    from .decision.measured import read
    from .files import write_json, write_text
    from .report.decision import body, headline
    from .report.html import page
    from .run import Request
    from .sampling_cache import Decoding
    from .settings import parse_settings
    from .suite import load_suite

    baseline = read(baseline_path)
    plan = _plan(min_drop, max_undetected, paired, looks)
    every = load_suite(suite)
    scenarios = [s for s in every if s.id in baseline.rows]
    splits = {s.split for s in scenarios}
    new = [s.id for s in every if s.split in splits and s.id not in baseline.rows]
    known = {name: baseline.decoding.get(name, unnamed) for name, unnamed in DECIDING.items()}
    request = Request(
        model=model,
        scenarios=scenarios,
        suite=suite,
        decoding=Decoding(**known, seed=seed),
        bundle=bundle,
        endpoint=endpoint,
        settings=parse_settings(changes, bundle),
        cache=cache,
        progress=not quiet,
        sandbox=sandbox,
    )
    decision, run = check(request, baseline, plan)
    if new:
        decision = replace(decision, notes=(*decision.notes, not_in_baseline(new)))
    if run is not None:
        if json_path:
            write_json(json_path, run)
        if html_path:
            name = bundle.name if bundle else "base"
            write_text(
                html_path, page({name: run}, title=f"Gate: {model}", decision=(headline(decision), body(decision)))
            )
    for path in (json_path, html_path):
        if path and run is None:
            click.echo(f"{path} is not written: there is no run; what lies there is of an earlier one")
    _end(decision, decision_path, summary_path)


@click.command("ci")
@click.option("--repo", type=click.Path(path_type=Path, exists=True, file_okay=False), default=Path(),
              help="The checkout to judge.  [default: this folder]")  # fmt: skip
@click.option("--base", help="The trusted commit; by default what GitHub's or GitLab's environment says.")
@click.option("--cache", type=FOLDER, help="Where completions are kept between runs.")
@click.option("--out", type=FOLDER, default=Path("deepguard-gate"), show_default=True,
              help="Folder for report.html, junit.xml, findings.sarif, summary.md and the JSON files.")  # fmt: skip
@click.option("--shard", metavar="I/N", help="Sample only every N-th scenario, from the I-th, and write OUT/part.json; "
              "decides nothing.")  # fmt: skip
@click.option("--part", "parts", multiple=True, type=FILE, metavar="PART.json",
              help="Decide on these parts (repeatable), sampled elsewhere with --shard.")  # fmt: skip
@click.option("--quiet", is_flag=True, help="No progress bars.")
@reported
def ci_command(
    repo: Path, base: str | None, cache: Path | None, out: Path, shard: str | None, parts: tuple[Path, ...], quiet: bool
) -> None:
    """Judge a pull request: its model and bundle, by the suite, baseline and rules of its base.

    What is judged and how is in deepguard.toml. In GitHub Actions the summary, outputs and annotations are written too.
    """
    import os

    from .files import write_json
    from .pipeline.gate import Result, gate, sample_part
    from .pipeline.repository import Repository
    from .pipeline.surroundings import find
    from .report.pipeline import write_reports
    from .shard import Shard

    around = find(os.environ, base)
    if shard:
        part = sample_part(Repository(repo.resolve(), around.base), CORE, Shard.parse(shard), cache, progress=not quiet)
        if part is None:
            click.echo("nothing differs from the baseline: there is nothing to sample")
            return
        write_json(out / "part.json", part)
        click.echo(f"wrote {out / 'part.json'}: {len(part['scenarios'])} scenarios; decide with `dg-gate ci --part`")
        return
    try:
        repository = Repository(repo.resolve(), around.base)
        result = gate(repository, CORE, out, cache, progress=not quiet, parts=parts)
    except mendable() as error:
        result = Result(no_verdict(f"{error}"), None, ())
    write_reports(result, around, out)
    _end(result.decision, out / "decision.json", around.summary)


@click.command("decide")
@deciding_options
@click.argument("baseline_path", metavar="BASELINE.json", type=FILE)
@click.argument("run_path", metavar="RUN.json", type=FILE)
@reported
def decide_command(
    min_drop: float, max_undetected: float, paired: bool, decision_path: Path | None, summary_path: Path | None,
    baseline_path: Path, run_path: Path,
) -> None:  # fmt: skip
    """Decide from two files: whether RUN got worse than BASELINE (a baseline file, or a run)."""
    from .decision.decide import at, decide
    from .decision.measured import read

    before, after = read(baseline_path), read(run_path)
    plan = _plan(min_drop, max_undetected, paired, ())
    most = max((len(row.samples) for row in after.rows.values()), default=1)
    _end(decide(before, after, at(plan, max(1, most))), decision_path, summary_path)


@click.command("comment")
@click.argument("path", metavar="DECISION.json", type=FILE)
@reported
def comment_command(path: Path) -> None:
    """Markdown for a pull request's comment, of a decision.json that is not trusted (checked, and composed anew)."""
    from .report.comment import comment

    click.echo(comment(path), nl=False)


@click.group("baseline")
def baseline_group() -> None:
    """What a later run is held against."""


@baseline_group.command("write")
@click.argument("run_path", metavar="RUN.json", type=FILE)
@click.option("--out", type=OUT_FILE, required=True, help="The baseline file to write.")
@reported
def baseline_write_command(run_path: Path, out: Path) -> None:
    """Make a baseline of a run (`dg-gate run --n 100 --json RUN.json`). It holds outcomes, no code."""
    from .decision.measured import read, write

    found = read(run_path)
    write(out, found)
    click.echo(f"wrote {out}: {len(found.rows)} scenarios, at least {found.n} samples each")
    if found.n < 100:
        click.echo("with fewer than 100 samples a scenario small drops go unseen; `dg-gate baseline show` says which")


@baseline_group.command("show")
@click.argument("path", metavar="BASELINE.json", type=FILE)
@reported
def baseline_show_command(path: Path) -> None:
    """What a baseline was made of, its rates, and the smallest drop that a check against it would find."""
    from .decision.measured import read
    from .report.decision import baseline_text

    click.echo(baseline_text(read(path)))


def no_verdict(why: str) -> Decision:
    """What an error ends in: reports that say so, rather than none."""
    from .decision.decide import Decision, Outcome

    return Decision(Outcome.INCONCLUSIVE, 0, reasons=(" ".join(why.split()),))


def _plan(min_drop: float, max_undetected: float, paired: bool, looks: tuple[int, ...]) -> Plan:
    from .decision.decide import Plan, at

    plan = Plan(min_drop=min_drop / 100, max_undetected=max_undetected / 100, paired=paired)
    return at(plan, *looks) if looks else plan


def _end(decision: Decision, decision_path: Path | None, summary_path: Path | None) -> None:
    from .files import write_json
    from .report.decision import as_dict, markdown, text

    if decision_path:
        write_json(decision_path, as_dict(decision))
    if summary_path:
        summary_path.parent.mkdir(parents=True, exist_ok=True)
        with summary_path.open("a", encoding="utf-8") as file:
            file.write(markdown(decision))
    click.echo(text(decision))
    sys.exit(decision.outcome.exit_code)
