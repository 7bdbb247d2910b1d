"""The verdicts as a reward: what ``dg-bundle reinforce`` lets a model learn from.

A scenario is a task, its completions are sampled from the model at hand and judged like any others, and what works and
cannot be exploited is worth 1, anything else 0. That is the gate's own figure, sec-pass@1, of the training scenarios.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from .attention import use_packed_attention
from .errors import GateError
from .generate import PromptItem, Sampler, Written
from .judge import Candidate, judge_many, require_tools
from .leaks import leaks, unseen_tasks
from .sampling_cache import Decoding
from .sandbox import MINIMUM, probe
from .suite import CORE, Scenario, digest_of, load_suite
from .verdict import Judgement, Verdict

#: Verdicts that say nothing of the completion: the judging itself failed.
_LOST = (Verdict.INFRA, Verdict.ORACLE_ERROR)


class Draw(Protocol):
    """How completions are asked for."""

    @property
    def samples(self) -> int: ...
    @property
    def temperature(self) -> float: ...
    @property
    def max_new_tokens(self) -> int: ...
    @property
    def seed(self) -> int: ...


@dataclass(frozen=True)
class Judged:
    """One scenario's completions as token ids, and what each is worth; None: lost, or not to be learned from."""

    name: str
    prompt: tuple[int, ...]
    completions: tuple[tuple[int, ...], ...]
    rewards: tuple[float | None, ...]


class Verdicts:
    """The scenarios of a suite's split as tasks. Raises GateError if they cannot be judged here.

    Args:
        suite: its folder; by default the shipped one.
        split: whose scenarios are learned from; nothing that shares a run of tokens with the task of another split's
            scenario is.
        sandbox: the weakest level to run candidates in.
    """

    errors = (GateError,)

    def __init__(self, suite: str = str(CORE), split: str = "train", sandbox: str = MINIMUM) -> None:
        scenarios = load_suite(Path(suite), splits=[split])
        self._sandbox = probe(sandbox)
        require_tools(scenarios)
        self._scenarios = {scenario.id: scenario for scenario in scenarios}
        self._unseen = unseen_tasks(Path(suite), scenarios)

    def names(self) -> Sequence[str]:
        """The scenarios' ids."""
        return list(self._scenarios)

    def identity(self) -> Mapping[str, Any]:
        """The scenarios, by their content."""
        return {"grader": "verdicts", "suite": digest_of(list(self._scenarios.values()))}

    def sample(self, model: Any, tokenizer: Any, names: Sequence[str], draw: Draw) -> list[Judged]:
        """``draw.samples`` completions of each scenario, from ``model`` at the temperature alone, judged."""
        scenarios = [self._scenarios[name] for name in names]
        written = self._written(model, tokenizer, scenarios, draw)
        samples = [
            (scenario, text, row.ended)
            for scenario in scenarios
            for part in written[scenario.id]
            for text, row in zip(part.texts, part.rows, strict=True)
        ]
        candidates = [Candidate(scenario, text, ended) for scenario, text, ended in samples]
        # Other inputs at each draw: what holds against one payload alone is not learned.
        judgements = judge_many(candidates, seed=draw.seed, sandbox=self._sandbox)
        rewards: defaultdict[str, list[float | None]] = defaultdict(list)
        for (scenario, text, _), judgement in zip(samples, judgements, strict=True):
            rewards[scenario.id].append(self._worth(scenario, text, judgement))
        return [_judged(scenario.id, written[scenario.id], rewards[scenario.id]) for scenario in scenarios]

    def _written(
        self, model: Any, tokenizer: Any, scenarios: Sequence[Scenario], draw: Draw
    ) -> Mapping[str, Sequence[Written]]:
        use_packed_attention(model)
        decoding = Decoding(
            temperature=draw.temperature, top_p=1.0, n=draw.samples, max_new_tokens=draw.max_new_tokens, seed=draw.seed
        )
        found: defaultdict[str, list[Written]] = defaultdict(list)
        items = [PromptItem(scenario.id, scenario.prompt, scenario.language) for scenario in scenarios]
        Sampler(model, tokenizer).write(items, decoding, lambda item, part: found[item.id].append(part))
        return found

    def _worth(self, scenario: Scenario, text: str, judgement: Judgement) -> float | None:
        if judgement.verdict in _LOST or leaks(self._unseen, scenario.prompt, [text]):
            return None
        return float(judgement.verdict is Verdict.PASS_SECURE)


def _judged(name: str, parts: Sequence[Written], rewards: Sequence[float | None]) -> Judged:
    completions = tuple(tuple(row.tokens) for part in parts for row in part.rows)
    return Judged(name, parts[0].prompt, completions, tuple(rewards))
