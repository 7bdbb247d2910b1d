"""``reinforce``: goes on from a bundle by what its own completions are worth.

Pairs are of what the base model wrote; what a trained model gets wrong is seldom among them. Here the model writes anew
at every step, a grader (:mod:`.graded`) says what each completion is worth, and one step of the policy gradient
(:mod:`.policy`) follows. Nothing but the LoRA learns: heads and prior stay those of the bundle gone on from, and since
the heads read states that have moved, train them anew afterwards (:mod:`.refit`) if you use them.
"""

from __future__ import annotations

import random
import time
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import torch

from deepguard_plugin.bundle import Bundle, fingerprint, save_bundle

from . import card
from . import recipe as recipes
from .actor import Actor
from .base import load_base
from .build import check_device, check_out
from .checkpoint import Checkpoint, State
from .curriculum import chosen
from .diverged import check_weights
from .encode import EncodedPair
from .errors import Interrupted, TrainerError
from .fastlora import half_precision_lora
from .graded import Draw, Grader, Group, checked, load_grader
from .groups import scenario_group
from .lock import sole_writer
from .optimise import Optimiser
from .policy import policy_batches, policy_loss
from .prepare import INITIAL
from .reinforcement import Reinforcement
from .report import Reporter, Silent
from .start import base_info, held_groups, lora_from
from .trainee import Trainee
from .versions import versions

#: Steps over which the learning rate rises to its height, where it stays: there is no last step to fall towards.
WARMUP = 3
CLIP = 1.0  # largest gradient norm
RATE = "the learning rate with --learning-rate NUMBER"


def reinforce(options: Reinforcement, reporter: Reporter | None = None) -> Path:
    """Writes the bundle at ``options.out`` and returns that path. Goes on with an interrupted run.

    Raises TrainerError for bad input, BundleMismatchError for another architecture or tokenizer, Interrupted after
    Ctrl-C: what was learned until the step under way is in ``OUT.partial``.
    """
    check_out(options.out)
    check_device(options.device)
    options.check()
    grader = load_grader(options.reward, options.reward_options)
    with sole_writer(options.out):
        start = Bundle.load(options.start)
        model, tokenizer = load_base(options.base, options.dtype, options.device)
        return reinforce_on(model, tokenizer, start, grader, options, reporter or Silent())


def reinforce_on(
    model: Any, tokenizer: Any, start: Bundle, grader: Grader, options: Reinforcement, reporter: Reporter
) -> Path:
    """:func:`reinforce` for a model and a grader already in memory. LoRA layers stay in ``model``."""
    run = _Run(model, tokenizer, start, grader, options, reporter)
    devices = [model.device] if model.device.type == "cuda" else []
    with torch.random.fork_rng(devices=devices, enabled=True):
        try:
            run.steps()
        except KeyboardInterrupt:
            raise Interrupted(
                f"stopped in step {run.state.step + 1} of {options.steps}; the same command goes on with that step"
            ) from None
    run.write(options.out)
    run.checkpoint.clear()
    reporter.say(f"bundle written to {options.out}")
    return options.out


class _Run:
    """One call of :func:`reinforce_on`."""

    def __init__(
        self, model: Any, tokenizer: Any, start: Bundle, grader: Grader, options: Reinforcement, reporter: Reporter
    ) -> None:
        start.check(model, tokenizer)
        self.start, self.grader, self.options, self.reporter = start, grader, options, reporter
        self.tokenizer, self.started = tokenizer, time.monotonic()
        held = held_groups(start)
        self.names = [name for name in grader.names() if scenario_group(name) not in held]
        if not self.names:
            raise TrainerError(f"--reward {options.reward}: it has no task that {start.path} did not hold out")
        self.prints = fingerprint(model, tokenizer)
        self.checkpoint = Checkpoint(options.out, self._arguments())
        state = self.checkpoint.load(restart=options.restart)
        self.state = State() if state is None else state
        self.actor = Actor(model)
        config = start.adapter_config
        recipe = recipes.override(
            recipes.load("verified"),
            {"lora.rank": config["r"], "lora.alpha": config["lora_alpha"], "lora.targets": config["target_modules"],
             "lora.dropout": 0.0, "heads.layers": start.info["settings"]["layers"], "heads.aggregation": "mean"},
        )  # fmt: skip
        self.trainee = Trainee(model, recipe, torch.zeros(1, dtype=torch.int64), seed=INITIAL)  # no head learns
        lora_from(self.trainee, start)
        self.lora = self.trainee.lora_parameters()
        rates = dict.fromkeys(self.lora, options.learning_rate)
        self.optimiser = Optimiser(self.lora, rates, decay=0.0, clip=CLIP)
        if state is not None:
            with torch.no_grad():
                for name, parameter in self.lora.items():
                    parameter.copy_(state.tensors[name])
            self.optimiser.restore(state.tensors)
        self.trainee.choose_layout(_long_pair(self.trainee.vocab_size, options.max_new_tokens))
        left_out = len(grader.names()) - len(self.names)
        reporter.say(f"{len(self.names)} tasks to draw from, {left_out} left out, as {start.path.name} held them out")
        if state is not None:
            reporter.say(f"going on in {self.checkpoint.folder} after step {state.step}")

    def steps(self) -> None:
        """All steps that are left."""
        options = self.options
        with (
            half_precision_lora(self.trainee.peft),
            self.reporter.track("reinforcement", options.steps, self.state.step) as tick,
        ):
            while self.state.step < options.steps:
                row = self._step()
                check_weights(self.lora, f"step {self.state.step + 1}", RATE)
                self.state.history.append(row)
                self.state.step += 1
                self.state.tensors = {k: v.detach().cpu().clone() for k, v in self.lora.items()}
                self.state.tensors |= self.optimiser.tensors()
                self.checkpoint.save(self.state)
                self.reporter.say(_line(row, options))
                tick()
                if options.keep_every and self.state.step % options.keep_every == 0:
                    self.write(options.out.with_name(f"{options.out.name}-step-{self.state.step}"))

    def _step(self) -> dict[str, Any]:
        options, number = self.options, self.state.step
        begun = time.monotonic()
        # One generator a step: a run that goes on draws what an uninterrupted one would.
        seeds = random.Random(f"{options.seed} {number}")
        past = [row["tasks"] for row in self.state.history]
        names = chosen(self.names, past, options.tasks, seeds.getrandbits(62))
        draw = Draw(
            samples=options.samples, temperature=options.temperature, max_new_tokens=options.max_new_tokens,
            seed=seeds.getrandbits(62),
        )  # fmt: skip
        self.actor.follow(self.trainee)
        groups = self._graded(names, draw)
        graded = time.monotonic()
        norm, telling = self._learn(groups, len(names) * options.samples * options.max_new_tokens)
        rewards = {group.name: [r for r in group.rewards if r is not None] for group in groups}
        every = [reward for some in rewards.values() for reward in some]
        return {
            "step": number + 1,
            "reward": round(sum(every) / max(1, len(every)), 4),
            "ungraded": len(names) * options.samples - len(every),
            "telling": telling,
            "tokens": round(sum(len(c) for g in groups for c in g.completions) / (len(names) * options.samples), 1),
            "norm": round(norm, 4),
            "seconds": [round(graded - begun, 1), round(time.monotonic() - graded, 1)],
            "tasks": {name: [sum(some), len(some)] for name, some in sorted(rewards.items())},
        }

    def _graded(self, names: Sequence[str], draw: Draw) -> Sequence[Group]:
        try:
            groups = self.grader.sample(self.actor.model, self.tokenizer, names, draw)
        except self.grader.errors as error:
            raise TrainerError(f"--reward {self.options.reward}: {error}") from error
        return checked(groups, names, draw, self.options.reward)

    def _learn(self, groups: Sequence[Group], share: int) -> tuple[float, int]:
        """One step of the optimiser. Returns the gradient's norm, and how many groups had one."""
        telling, trainee = 0, self.trainee
        for group in groups:
            batches = list(policy_batches(group, packed=trainee.packed))
            telling += bool(batches)
            for batch in batches:
                with trainee.mode(training=True):
                    loss = policy_loss(trainee, batch.to(trainee.device), self.options.temperature)
                    (loss / share).backward()
        if not telling:
            return 0.0, 0  # Adam would go on by its momentum
        return self.optimiser.step(min(1.0, (self.state.step + 1) / WARMUP)), telling

    def write(self, out: Path) -> None:
        """The bundle as it is now."""
        from peft import get_peft_model_state_dict

        adapter = {k: v.detach().half().cpu() for k, v in get_peft_model_state_dict(self.trainee.peft).items()}
        check_weights(adapter, "rounding to half precision", RATE)
        start, history = self.start, self.state.history
        done = {
            "of": start.digest,
            "steps": self.state.step,
            "trained_groups": sorted({scenario_group(name) for row in history for name in row["tasks"]}),
            "history": [{key: value for key, value in row.items() if key != "tasks"} for row in history],
            "arguments": self.checkpoint.arguments,
            "seconds": round(sum(sum(row["seconds"]) for row in history), 1),
        }
        training = {**start.info["training"], "reinforced": [*start.info["training"].get("reinforced", ()), done]}
        info = {key: start.info[key] for key in ("method", "recipe", "settings")}
        info |= base_info(start, self.options.base, self.prints) | {"training": training}
        config = {**start.adapter_config, "base_model_name_or_path": info["base_model"]}
        write_card = card.soup_text if "soup" in training else card.text
        save_bundle(
            out, adapter_state=adapter, adapter_config=config, aggregator=start.aggregator, analyzer=start.analyzer,
            prior=start.prior, info=info, readme=write_card(info, out.name), head_dtype=torch.float16,
        )  # fmt: skip

    def _arguments(self) -> dict[str, Any]:
        """What decides the weights. The number of steps does not: more of them are the same ones, and others."""
        options = self.options
        free = ("start", "base", "out", "steps", "keep_every", "device", "dtype", "restart", "reward_options")
        return {
            "reinforce": {key: value for key, value in asdict(options).items() if key not in free},
            "from": {"bundle": self.start.path.name, "digest": self.start.digest},
            "base": {key: self.prints[key] for key in ("architecture", "tokenizer", "weights", "dtype")},
            "grader": dict(self.grader.identity()),
            "versions": versions(),
        }


def _long_pair(vocabulary: int, longest: int) -> EncodedPair:
    """Two long completions that part at once, to try the layout of rows on."""
    prompt, left, right = (tuple((step * i + step) % vocabulary for i in range(longest)) for step in (7, 11, 13))
    changed = (True,) * longest
    return EncodedPair(
        prompt=prompt, prompted=True, chosen=left, rejected=right, chosen_changed=changed, rejected_changed=changed,
        shared=0, end=False, weight=1.0,
    )  # fmt: skip


def _line(row: Mapping[str, Any], options: Reinforcement) -> str:
    lost = f", {row['ungraded']} without a grade" if row["ungraded"] else ""
    return (
        f"step {row['step']}/{options.steps}: reward {row['reward']:.3f}{lost}, {row['telling']} of "
        f"{len(row['tasks'])} tasks tell, {row['tokens']:.0f} tokens a completion, {sum(row['seconds']):.0f} s"
    )
