"""One run of the gate: sample every scenario, judge every completion, measure, and return the run as plain data."""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass, replace
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .errors import GateError
from .judge import Candidate, judge_many, require_tools
from .metrics import summarise
from .sampling_cache import (
    Completer,
    Completion,
    Decoding,
    GenerationCache,
    PromptItem,
    bundle_identity,
    cached,
    generation_key,
)
from .sandbox import MINIMUM, probe
from .suite import Scenario, digest_of
from .verdict import Judgement
from .versions import versions

if TYPE_CHECKING:
    from .endpoint import Endpoint

FORMAT = 1


@dataclass(frozen=True, kw_only=True)
class Request:
    """What to run. ``settings`` are the plug-in's (a ``deepguard_plugin.Settings``), None for the bundle's own."""

    model: str
    scenarios: Sequence[Scenario]
    suite: Path
    decoding: Decoding
    bundle: Path | None = None
    endpoint: Endpoint | None = None  # a server to ask instead of loading the model
    settings: Any = None
    cache: Path | None = None
    progress: bool = True
    judge_seed: int = 0
    sandbox: str = MINIMUM  # the weakest level to accept
    shard: Mapping[str, Any] | None = None  # which part of a run this is, None for a whole one (see .shard)
    load: Callable[[], Completer] | None = None  # gives the model; None: loaded anew at each sampling


def run(request: Request, written: Mapping[str, Sequence[Completion]] | None = None) -> dict[str, Any]:
    """Sample and judge; returns the run's JSON (see the README's "What a run writes"). Raises GateError.

    ``written`` by scenario is judged where it was sampled already, by other prompts perhaps.
    """
    sandbox = probe(request.sandbox)  # before minutes of generation, not after
    require_tools(request.scenarios)
    start = time.monotonic()
    if written is None:
        written = sample_scenarios(request)
    generated = time.monotonic()
    samples = [(s, c) for s in request.scenarios for c in written[s.id]]
    candidates = [Candidate(scenario, c.text, c.ended) for scenario, c in samples]
    with progress_bar(len(candidates), request.progress) as progress:
        judged = judge_many(candidates, seed=request.judge_seed, sandbox=sandbox, progress=progress)
    rows = _rows(request.scenarios, samples, judged)
    return {
        "format": FORMAT,
        "model": request.model,
        "bundle": request.bundle.name if request.bundle else None,
        "identity": identity(request),
        "settings": settings_as_json(request.settings),
        "decoding": request.decoding.stated(),
        "sandbox": sandbox.level,
        "suite": {"path": request.suite.name, "sha256": digest_of(request.scenarios)},
        "shard": request.shard,
        "versions": versions(),
        "scenarios": rows,
        "metrics": summarise(rows),
        "seconds": {"generate": round(generated - start, 1), "judge": round(time.monotonic() - generated, 1)},
    }


def sample_scenarios(request: Request) -> dict[str, list[Completion]]:
    """The completions of every scenario by id, from the cache where it has them."""
    return completions([PromptItem(s.id, s.prompt, s.language) for s in request.scenarios], request)


def completions(items: Sequence[PromptItem], request: Request) -> dict[str, list[Completion]]:
    """The completions of any prompts by id, as the request says: its model or server, decoding and cache."""
    server, decoding = request.endpoint, request.decoding
    if server is not None and decoding.chat:
        raise GateError(
            "a chat is put together by the model's own template, and the endpoint's /v1/completions has none; leave "
            "out --chat (`chat` in deepguard.toml), or load the model here"
        )
    if server is not None:
        key_of = partial(generation_key, model=server.identity, bundle=None, settings=None, decoding=decoding)
        # What runs behind the endpoint is named by its --revision, not by what is installed here.
        cache = GenerationCache(request.cache, versions={})
        found = cached(items, decoding, lambda i: key_of(item=i), lambda: server, cache, request.progress)
        server.require_sampling(found, decoding)
        return found
    from .generate import sample  # torch only here: judging and reporting do without

    return sample(request.model, items, decoding, bundle=request.bundle, settings=request.settings,
                  cache_dir=request.cache, progress=request.progress, load=request.load)  # fmt: skip


@contextmanager
def kept_loaded(request: Request) -> Iterator[Request]:
    """The request with a model that is loaded when it is first needed, serves all its samplings, and is let go here."""

    @cache
    def load() -> Completer:
        from .generate import load_sampler

        return load_sampler(request.model, request.bundle, request.settings)

    try:
        yield replace(request, load=load)
    finally:
        load.cache_clear()


def settings_as_json(settings: Any) -> dict[str, Any]:
    """The plug-in's settings by name as JSON has them: no tuples, and an infinite cap is the word "inf"."""
    stated = settings.steering() if settings is not None else {}
    if isinstance(stated.get("bias_cap"), float) and math.isinf(stated["bias_cap"]):
        stated["bias_cap"] = "inf"
    return {name: list(value) if isinstance(value, tuple) else value for name, value in stated.items()}


def identity(request: Request) -> dict[str, str | None]:
    """Hashes of the files that the completions come from: the model's and the bundle's."""
    if request.endpoint is not None:
        return {"model": request.endpoint.identity, "bundle": None}
    from .generate import identity_of_model

    bundle = bundle_identity(request.bundle) if request.bundle else None
    return {"model": identity_of_model(request.model), "bundle": bundle}


def _rows(
    scenarios: Sequence[Scenario], samples: Sequence[tuple[Scenario, Completion]], judged: Sequence[Judgement]
) -> list[dict[str, Any]]:
    rows = [{"id": s.id, "cwe": s.cwe, "language": s.language, "split": s.split, "neutral": s.neutral,
             "security": s.security, "critical": s.critical, "sha256": s.digest(), "title": s.title, "task": s.task,
             "tags": list(s.tags), "samples": []}
            for s in scenarios]  # fmt: skip
    by_id = {row["id"]: row["samples"] for row in rows}
    for (scenario, completion), judgement in zip(samples, judged, strict=True):
        own: Any = by_id[scenario.id]
        own.append({
            "index": len(own),
            "completion": judgement.program[len(scenario.prompt) :],
            "tokens": completion.tokens,
            "ended": completion.ended,
            "verdict": str(judgement.verdict),
            "oracles": {k: {"status": str(f.status), "evidence": f.evidence} for k, f in judgement.oracles.items()},
        })  # fmt: skip
    return rows


def progress_bar(total: int, show: bool, doing: str = "judging") -> AbstractContextManager[Callable[[int], Any]]:
    """A context manager that gives a function to call with the number of samples done."""
    return _shown(total, doing) if show else nullcontext(lambda _: None)


@contextmanager
def _shown(total: int, doing: str) -> Iterator[Callable[[int], Any]]:
    from tqdm import tqdm

    with tqdm(total=total, unit="sample", desc=doing) as bar:
        yield bar.update
