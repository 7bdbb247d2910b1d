"""``dg-gate import``: other benchmarks as suites. Exit 0: a suite was written; 2: nothing that can be judged."""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

import click

from .cli_options import reported, sandbox_option

OUT = click.option("--out", type=click.Path(path_type=Path), required=True, metavar="SUITE",
                   help="The suite's folder, which must not exist yet.")  # fmt: skip


@click.group("import")
def import_group() -> None:
    """Make a suite of another benchmark, which you fetched yourself; nothing of theirs comes with this program."""


@import_group.command("codeguard")
@click.argument("source", metavar="DIR", type=click.Path(path_type=Path))
@OUT
@click.option("--checked-only", is_flag=True, help="Set aside what is unchecked, too.")
@sandbox_option
@click.option("--quiet", is_flag=True, help="No progress bar.")
@reported
def codeguard_command(source: Path, out: Path, checked_only: bool, sandbox: str, quiet: bool) -> None:
    """Import a checkout of the CodeGuard+ repository: its prompts, judged by its unit tests.

    Each unit test is tried in the sandbox: checked is one that the repository's own solution passes and an empty
    function fails. What cannot be run, or passes an empty function, is set aside in SUITE/set-aside, where no run reads
    it. All that is not checked is listed with the reason. There are no exploits: a run measures pass@1, and no
    completion is ever called secure.
    """
    from .importers.building import REPORT, require_free
    from .importers.codeguard import ASIDE, CHECKED, UNCHECKED, import_codeguard, scenarios_of
    from .run import progress_bar
    from .sandbox import probe

    require_free(out)
    box = probe(sandbox)
    total = len(scenarios_of(source))
    with progress_bar(total, not quiet, "importing") as progress:
        found = import_codeguard(source, out, checked_only=checked_only, sandbox=box, progress=progress)
    for each in found:
        if each.state != CHECKED:
            click.echo(f"{each.id}: {each.state}: {each.reason}")
    counts = Counter(each.state for each in found)
    click.echo(
        f"{total} scenarios: {counts[CHECKED]} checked, {counts[UNCHECKED]} unchecked, {counts[ASIDE]} set aside"
    )
    click.echo(f"wrote {out}; {REPORT} in it has the reasons")
    if counts[ASIDE] == total:
        click.echo(f"dg-gate: none of the scenarios can be judged here, so that {out} is no suite to run", err=True)
        sys.exit(2)


@import_group.command("humaneval")
@click.argument("source", metavar="FILE", type=click.Path(path_type=Path))
@OUT
@reported
def humaneval_command(source: Path, out: Path) -> None:
    """Import HumanEval.jsonl(.gz) as neutral scenarios: no security in them, what they measure is neutral pass@1.

    The figure of `dg-gate run --humaneval` is greedy: the same of the suite is `dg-gate run --suite SUITE --n 1
    --temperature 0 --top-p 1 --max-new-tokens 384`.
    """
    from .importers.humaneval import import_humaneval

    count = import_humaneval(source, out)
    click.echo(f"{count} scenarios; prove them here with `dg-gate validate --suite {out}`")
    click.echo(f"wrote {out}")
