"""The policy gradient: advantages, its batches against one completion at a time, and which tasks a step draws."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import pytest
import torch

from deepguard_trainer.actor import Actor
from deepguard_trainer.curriculum import LEAST, Seen, chosen, seen
from deepguard_trainer.policy import TOGETHER, advantages, policy_batches, policy_loss
from deepguard_trainer.trainee import Trainee

Make = Callable[..., Any]
TEMPERATURE = 0.7


@dataclass(frozen=True)
class Drawn:
    """A group that somebody graded."""

    name: str
    prompt: Sequence[int]
    completions: Sequence[Sequence[int]]
    rewards: Sequence[float | None]


GROUP = Drawn(
    "task", (5, 6, 7),
    ((1, 2, 3), (1, 2, 4, 9), (1, 2, 3), (8,), (1, 2, 3, 3), ()),
    (1.0, 0.0, 1.0, None, 0.5, 0.0),
)  # fmt: skip


@pytest.fixture
def trainee(make_model: Make, make_recipe: Make) -> Trainee:
    made = Trainee(make_model(), make_recipe(), torch.arange(8), seed=0)
    generator = torch.Generator().manual_seed(1)
    with torch.no_grad():
        for name, parameter in made.lora_parameters().items():
            if "lora_B" in name:  # PEFT begins with zeros: a fresh LoRA changes nothing
                parameter.copy_(0.2 * torch.randn(parameter.shape, generator=generator))
    return made


def test_an_advantage_is_what_a_reward_is_above_the_mean_of_the_others() -> None:
    assert advantages([1.0, 0.0, 0.0]) == pytest.approx([1.0, -0.5, -0.5])
    assert advantages([1.0, None, 0.0]) == pytest.approx([1.0, 0.0, -1.0])
    assert advantages([1.0, None]) == [0.0, 0.0]
    assert advantages([1.0, 1.0, 1.0]) == [0.0] * 3


def gradient(trainee: Trainee, loss: torch.Tensor) -> dict[str, torch.Tensor]:
    loss.backward()
    found = {name: p.grad.clone() for name, p in trainee.lora_parameters().items()}
    for parameter in trainee.lora_parameters().values():
        parameter.grad = None
    return found


@pytest.mark.parametrize("packed", [True, False])
def test_the_gradient_is_that_of_each_completion_by_itself(trainee: Trainee, packed: bool) -> None:
    plain = torch.zeros(())
    for completion, advantage in zip(GROUP.completions, advantages(GROUP.rewards), strict=True):
        if not completion:
            continue
        ids = torch.tensor([[*GROUP.prompt, *completion]])
        logits = trainee.peft(input_ids=ids).logits[0, len(GROUP.prompt) - 1 : -1] / TEMPERATURE
        logp = logits.log_softmax(-1).gather(1, ids[0, len(GROUP.prompt) :, None]).sum()
        plain = plain - advantage * logp
    expected = gradient(trainee, plain)
    assert max(float(g.abs().max()) for g in expected.values()) > 1e-3
    with trainee.mode(training=True):
        losses = [policy_loss(trainee, batch, TEMPERATURE) for batch in policy_batches(GROUP, packed=packed)]
    found = gradient(trainee, torch.stack(losses).sum())
    for name, wanted in expected.items():
        assert torch.allclose(found[name], wanted, atol=1e-4, rtol=1e-3), name


def test_what_all_completions_share_costs_nothing() -> None:
    (batch,) = policy_batches(Drawn("t", (5, 6), ((1, 2, 3), (1, 2, 4)), (1.0, 0.0)), packed=True)
    assert batch.input_ids.tolist() == [[5, 6, 1, 2, 3, 4]]
    assert (batch.position.tolist(), batch.target.tolist()) == ([3, 3], [3, 4])
    assert batch.advantage.tolist() == [1.0, -1.0]


def test_equal_completions_run_once_and_many_run_in_parts() -> None:
    completions = tuple((n, n + 1) for n in range(TOGETHER + 2)) * 2
    rewards = tuple(float(n % (TOGETHER + 2) == 0) for n in range(len(completions)))
    batches = list(policy_batches(Drawn("t", (50,), completions, rewards), packed=False))
    assert [len(batch.input_ids) for batch in batches] == [TOGETHER, 2]


@pytest.mark.parametrize("rewards", [(1.0, 1.0), (0.0, 0.0), (None, 1.0)])
def test_a_group_that_tells_nothing_has_no_batch(rewards: tuple[float | None, ...]) -> None:
    assert list(policy_batches(Drawn("t", (5,), ((1,), (2,)), rewards), packed=True)) == []


def test_an_actor_writes_as_the_trainee_would(trainee: Trainee, make_model: Make) -> None:
    actor = Actor(make_model())
    ids = torch.arange(12)[None]
    before = actor.model(ids).logits
    actor.follow(trainee)
    with torch.no_grad():
        wanted = trainee.peft(input_ids=ids).logits
    assert torch.allclose(actor.model(ids).logits, wanted, atol=1e-4)
    assert not torch.allclose(before, wanted, atol=1e-2)
    actor.follow(trainee)  # the update is of the base model's weights, not of the actor's own
    assert torch.allclose(actor.model(ids).logits, wanted, atol=1e-4)


def test_undecided_tasks_are_drawn_most_and_settled_ones_now_and_then() -> None:
    past = [{"right": [8.0, 8], "wrong": [0.0, 8], "even": [4.0, 8]}]
    counts = Counter(name for seed in range(2000) for name in chosen(["right", "wrong", "even", "new"], past, 1, seed))
    assert counts["even"] + counts["new"] > 0.75 * 2000
    assert abs(counts["even"] - counts["new"]) < 0.1 * 2000
    assert min(counts["right"], counts["wrong"]) > 20
    assert Seen(1e6, 1e6).share * (1 - Seen(1e6, 1e6).share) < LEAST  # so that the floor is what keeps a settled one


def test_a_step_draws_different_tasks_and_the_same_ones_again() -> None:
    names = [f"t{n}" for n in range(9)]
    first = chosen(names, [], 5, 3)
    assert len(set(first)) == 5
    assert first == chosen(list(reversed(names)), [], 5, 3)
    assert first != chosen(names, [], 5, 4)
    assert sorted(chosen(names, [], 20, 3)) == names


def test_what_was_seen_fades() -> None:
    known = seen([{"a": [8.0, 8]}, {"b": [1.0, 2]}, {"a": [0.0, 8]}])
    assert (known["a"].earned, known["a"].graded) == (4.0, 12.0)
    assert known["a"].share == pytest.approx(4.5 / 13)
    assert known["b"].share == pytest.approx(0.5)
