"""What a run of reinforcement is asked for (:mod:`.reinforce` does it)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from .errors import TrainerError

REWARD = "deepguard_ci.reward:Verdicts"


@dataclass(frozen=True, kw_only=True)
class Reinforcement:
    """Arguments of ``reinforce``. All but where, how long and on what decide the weights."""

    start: Path | str  # the bundle gone on from
    base: str  # folder, Hub id or alias
    out: Path
    steps: int = 45
    tasks: int = 20  # drawn at each step
    samples: int = 8  # completions of each task
    temperature: float = 0.7
    max_new_tokens: int = 220
    learning_rate: float = 1e-4
    seed: int = 0
    reward: str = REWARD
    reward_options: Mapping[str, str] = field(default_factory=dict)
    keep_every: int | None = None  # also write the bundle of every so many steps, as OUT-step-N
    device: str = "auto"
    dtype: str | None = None
    restart: bool = False

    def check(self) -> None:
        """Raises TrainerError for a number out of its range."""
        for name, low in {"steps": 1, "tasks": 1, "samples": 2, "max_new_tokens": 1, "keep_every": 1}.items():
            value = getattr(self, name)
            if value is not None and value < low:
                raise TrainerError(f"--{name.replace('_', '-')} {value}: expected at least {low}")
        for name in ("temperature", "learning_rate"):
            if not 0 < getattr(self, name) < float("inf"):
                raise TrainerError(f"--{name.replace('_', '-')} {getattr(self, name)}: expected a positive number")
