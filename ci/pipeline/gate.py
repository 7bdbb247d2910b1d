"""``dg-gate ci``: the head's model, bundle and settings, judged by the base's suite, baseline and rules.

A pull request may contain anything: a suite whose judge says yes, a baseline of zeros, a threshold of 100 points. None
of it is used. What the head changed of the suite comes into force when it is merged; until then a new scenario counts
for nothing (its judge is the pull request's own program and would run beside ours, so it is not run either), and one
that was removed or changed, weaker or stronger as may be, ends in "no verdict": a person has to look.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path, PurePosixPath
from typing import Any

from ..check import check, check_run, require_made_of, unchanged
from ..decision.decide import Decision, Outcome, not_in_baseline
from ..decision.measured import Measured, measured, read, write
from ..endpoint import KEY_VARIABLE, Endpoint
from ..errors import GateError
from ..run import Request, run
from ..sampling_cache import GenerationCache
from ..settings import settings_of
from ..shard import Shard, merge, read_parts
from ..suite import SUFFIX, load_suite
from .config import NAME, Rules, Subject, parse
from .repository import Change, Repository

WORKFLOWS = ".github/workflows"
_WORDS = {"A": "added", "D": "removed", "M": "changed", "T": "changed"}


@dataclass(frozen=True)
class Result:
    """What a check of a pull request ended in. ``files`` are those of the head that a reviewer should look at."""

    decision: Decision
    run: dict[str, Any] | None
    files: Sequence[Change]
    first_baseline: Path | None = None
    suite: str | None = None  # where the suite lies in the repository, if it does

    def place(self, row: Mapping[str, Any]) -> str:
        """The file of the repository that a finding about a scenario (a row of the run) points at."""
        if self.suite is None:
            return NAME
        return f"{self.suite}/{row['cwe']}/{row['id']}/func_context.{SUFFIX[row['language']]}"


@dataclass(frozen=True)
class _Prepared:
    """What is to be judged, and by what: ``baseline`` is None where the base has none.

    ``new``: scenarios of the base that its baseline lacks; they are not sampled, there is nothing to hold them against.
    """

    rules: Rules
    request: Request
    files: Sequence[Change]
    baseline: Measured | None
    doubts: Sequence[str]
    new: Sequence[str]


def gate(
    repository: Repository,
    shipped: Path,
    out: Path,
    cache: Path | None = None,
    *,
    progress: bool = True,
    parts: Sequence[Path] = (),
) -> Result:
    """Judge the checkout's head. ``shipped`` is the suite for rules that name none; ``out`` takes a first baseline.

    With ``parts``, the files that :func:`sample_part` returned, nothing is sampled here.
    """
    with _prepared(repository, shipped, cache, progress) as here:
        rules, files = here.rules, here.files
        whole = merge(read_parts(parts)) if parts else None
        if whole is not None:
            require_made_of(whole, here.request, rules.looks[-1])
        if here.baseline is None:
            return _first(here, out / PurePosixPath(rules.baseline).name, whole)
        found: dict[str, Any] | None
        if whole is None:
            decision, found = check(here.request, here.baseline, rules.plan())
        else:
            decision, found = check_run(whole, here.baseline, rules.plan()), whole
    if here.doubts:
        outcome = Outcome.INCONCLUSIVE if decision.outcome is Outcome.PASS else decision.outcome
        decision = replace(decision, outcome=outcome, reasons=(*decision.reasons, *here.doubts))
    notes = tuple(f"{_WORDS.get(f.status, 'changed')} by the head: {f.path} ({_used(f.path)})" for f in files)
    new = (not_in_baseline(here.new),) if here.new else ()
    return Result(replace(decision, notes=(*decision.notes, *notes, *new)), found, files, suite=rules.suite)


def sample_part(
    repository: Repository, shipped: Path, shard: Shard, cache: Path | None = None, *, progress: bool = True
) -> dict[str, Any] | None:
    """The run of one part of the scenarios, with the samples of the last look; `gate` puts the parts together.

    None if nothing differs from the baseline: `gate` then decides without any part.
    """
    with _prepared(repository, shipped, cache, progress) as here:
        asked = here.request
        if here.baseline is not None and unchanged(asked, here.baseline):
            return None
        decoding = replace(asked.decoding, n=here.rules.looks[-1])
        part = shard.as_dict(asked.scenarios)
        return run(replace(asked, scenarios=shard.pick(asked.scenarios), decoding=decoding, shard=part))


@contextmanager
def _prepared(repository: Repository, shipped: Path, cache: Path | None, progress: bool) -> Iterator[_Prepared]:
    """Rules, suite and baseline of the base, and what the head gives them to judge."""
    _require_outside(repository.root, GenerationCache(cache).root)
    text = repository.text(NAME)
    if text is None:
        raise GateError(
            f"the base has no {NAME}, so there are no rules that the pull request did not write itself; "
            "merge that file first, then gate what follows"
        )
    _, rules = parse(text, f"{NAME} of the base")
    head = repository.root / NAME
    if not head.is_file():
        raise GateError(f"{NAME} was removed: it says what is to be judged")
    try:
        stated = head.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise GateError(f"{NAME} of the head is not UTF-8 text: {error}") from error
    subject, _ = parse(stated, f"{NAME} of the head")
    files = repository.changes([p for p in (NAME, rules.suite, rules.baseline, WORKFLOWS) if p])
    with tempfile.TemporaryDirectory(prefix="dg-gate-") as folder:
        suite = _suite(repository, rules, shipped, Path(folder))
        request = _request(repository, subject, rules, suite, cache, progress)
        doubts = suite_doubts(files, rules.suite, [f"{s.folder.parent.name}/{s.id}" for s in load_suite(suite)])
        baseline = repository.export(rules.baseline, Path(folder))
        kept = read(baseline) if baseline else None
        scenarios = [s for s in request.scenarios if kept is None or s.id in kept.rows]
        new = [s for s in request.scenarios if kept is not None and s.id not in kept.rows]
        doubts += [
            f"the critical scenario {s.cwe}/{s.id} is not in the base's baseline, so nothing judges it; refresh the "
            "baseline"
            for s in new if s.critical
        ]  # fmt: skip
        yield _Prepared(rules, replace(request, scenarios=scenarios), files, kept, doubts, [s.id for s in new])


def _require_outside(checkout: Path, cache: Path) -> None:
    """Raises GateError for a cache in the checkout: the head could bring completions that nobody sampled."""
    if cache.resolve().is_relative_to(checkout.resolve()):
        raise GateError(
            f"the cache of completions, {cache}, lies in the checkout that is judged, so a pull request could bring "
            "its own; name a folder outside with --cache or XDG_CACHE_HOME"
        )


def _used(path: str) -> str:
    return "its [subject] was judged, by the [gate] of the base" if path == NAME else "the base's was used"


def suite_doubts(files: Sequence[Change], suite: str | None, judging: Sequence[str]) -> list[str]:
    """What the head did to the scenarios that judge it (``judging``: ``cwe/id``): a touched file is no verdict."""
    if suite is None:
        return []
    paths = [PurePosixPath(change.path) for change in files]
    touched = {"/".join(path.relative_to(suite).parts[:2]) for path in paths if path.is_relative_to(suite)}
    said = "the head changed or removed a scenario that judges it: {}; a person has to review that"
    return [said.format(name) for name in sorted(touched & set(judging))]


def _suite(repository: Repository, rules: Rules, shipped: Path, into: Path) -> Path:
    if rules.suite is None:
        return shipped
    found = repository.export(rules.suite, into)
    if found is None:
        raise GateError(f"{NAME} of the base names the suite {rules.suite!r}, which the base does not have")
    return found


def _request(
    repository: Repository, subject: Subject, rules: Rules, suite: Path, cache: Path | None, progress: bool
) -> Request:
    asked = partial(Request, scenarios=load_suite(suite, splits=rules.splits), suite=suite,
                    decoding=rules.decoding(), cache=cache, progress=progress, sandbox=rules.sandbox)  # fmt: skip
    if rules.endpoint:
        return asked(model=subject.model, endpoint=server(rules.endpoint, subject))
    bundle = repository.root / subject.bundle if subject.bundle else None
    local = repository.root / subject.model
    model = str(local) if local.is_dir() else subject.model
    return asked(model=model, bundle=bundle, settings=settings_of(subject.settings, bundle))


def server(url: str, subject: Subject) -> Endpoint:
    """The server that the rules name, asked for the subject's model. Raises GateError for a subject with a bundle."""
    if subject.bundle or subject.settings:
        raise GateError(
            f"{NAME}: the base has an endpoint asked, which serves what it serves; take bundle and settings out of "
            "[subject], they are for models that the gate loads itself"
        )
    return Endpoint(url, subject.model, key=os.environ.get(KEY_VARIABLE))


def _first(here: _Prepared, path: Path, whole: dict[str, Any] | None) -> Result:
    n = here.rules.looks[-1]
    found = whole or run(replace(here.request, decoding=replace(here.request.decoding, n=n)))
    write(path, measured(found))
    why = (
        f"the base has no baseline {here.rules.baseline}; one of this head was written to {path}: look at it and "
        "commit it"
    )
    return Result(Decision(Outcome.INCONCLUSIVE, n, reasons=(why,)), found, here.files, path, here.rules.suite)
