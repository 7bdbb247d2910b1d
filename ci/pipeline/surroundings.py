"""Where the gate runs: which commit is the base there, and how results are shown. GitHub, GitLab, or a shell."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from ..errors import GateError


@dataclass(frozen=True)
class Surroundings:
    """``summary`` and ``outputs``: files to append to, if any; ``annotates``: ``::warning`` lines are understood."""

    base: str
    summary: Path | None = None
    outputs: Path | None = None
    annotates: bool = False


def find(environ: Mapping[str, str], base: str | None = None) -> Surroundings:
    """Read the environment of the CI; ``base`` overrides what it says. Raises GateError if no base is known."""
    if environ.get("GITHUB_ACTIONS") == "true":
        base = base or _of_github(environ)
        summary, outputs = (environ.get(name) for name in ("GITHUB_STEP_SUMMARY", "GITHUB_OUTPUT"))
        return Surroundings(base, Path(summary) if summary else None, Path(outputs) if outputs else None, True)
    base = base or _of_gitlab(environ)
    if not base:
        raise GateError(
            "no base to compare with: this is neither GitHub's pull_request or merge_group event nor GitLab's merge "
            "request pipeline; name the trusted commit with --base, for example --base origin/main"
        )
    return Surroundings(base)


def _of_gitlab(environ: Mapping[str, str]) -> str | None:
    """The target branch's tip. Not CI_MERGE_REQUEST_DIFF_BASE_SHA: whoever branches off chooses that one, and with it
    the rules of an older commit."""
    branch = environ.get("CI_MERGE_REQUEST_TARGET_BRANCH_NAME")
    return environ.get("CI_MERGE_REQUEST_TARGET_BRANCH_SHA") or (f"origin/{branch}" if branch else None)


def _of_github(environ: Mapping[str, str]) -> str:
    path = environ.get("GITHUB_EVENT_PATH", "")
    try:
        event = json.loads(Path(path).read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise GateError(f"GitHub's event file {path!r} cannot be read ({error}); give --base") from error
    for found in (
        ((event.get("pull_request") or {}).get("base") or {}).get("sha"),
        (event.get("merge_group") or {}).get("base_sha"),
    ):
        if isinstance(found, str) and found:
            return found
    name = environ.get("GITHUB_EVENT_NAME", "unknown")
    raise GateError(f"the event {name!r} has no base; run the gate on pull_request or merge_group, or give --base")


def annotation(message: str, file: str) -> str:
    """GitHub's warning on a file of the pull request; whatever the text holds, it stays one message."""
    return f"::warning file={_escaped(file, ':,')}::{_escaped(message, '')}"


def _escaped(text: str, more: str) -> str:
    for sign in ("%", "\r", "\n", *more):
        text = text.replace(sign, f"%{ord(sign):02X}")
    return text
