"""What ``dg-gate ci`` leaves behind: files in a folder, and what GitHub wants appended and printed."""

from __future__ import annotations

from pathlib import Path

import click

from ..files import write_json, write_text
from ..pipeline.gate import Result
from ..pipeline.surroundings import Surroundings, annotation
from .decision import body, headline, markdown
from .junit import junit
from .sarif import sarif

OF_A_RUN = ("run.json", "findings.sarif", "report.html")


def write_reports(result: Result, around: Surroundings, out: Path) -> None:
    """Write the reports below ``out``, and GitHub's outputs and annotations if it is there.

    report.html, junit.xml, findings.sarif, summary.md and run.json; without a run only the second and fourth, and
    those of an earlier run are removed.
    """
    from .html import page

    for name in OF_A_RUN:
        (out / name).unlink(missing_ok=True)
    write_text(out / "summary.md", markdown(result.decision))
    write_text(out / "junit.xml", junit(result.decision, result.run))
    if result.run is not None:
        write_json(out / "run.json", result.run)
        write_json(out / "findings.sarif", sarif(result.run, result.place, result.run["versions"]["deepguard"]))
        name = result.run["bundle"] or "model"
        decided = headline(result.decision), body(result.decision)
        html = page({name: result.run}, title="DeepGuard gate", decision=decided)
        write_text(out / "report.html", html)
    if around.annotates:
        for change in result.files:
            if change.status != "D":
                click.echo(
                    annotation("used from the base, not from this pull request, until it is merged", change.path)
                )
    if around.outputs:
        with around.outputs.open("a", encoding="utf-8") as file:
            file.write("".join(f"{name}={value}\n" for name, value in outputs(result, out).items()))


def outputs(result: Result, out: Path) -> dict[str, str]:
    """The action's outputs. Values are ours: words, numbers and a path, each on one line."""
    now = {figure.name: f"{figure.after:.4f}" for figure in result.decision.figures}
    return {
        "verdict": str(result.decision.outcome),
        "sec-pass-at-1": now.get("sec-pass@1", ""),
        "pass-at-1": now.get("pass@1", ""),
        "reports": out.as_posix(),
        "first-baseline": result.first_baseline.as_posix() if result.first_baseline else "",
    }
