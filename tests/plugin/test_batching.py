"""A continuous-batching manager of a wrapped model: while it runs, nothing changes the text that it writes."""

from __future__ import annotations

import copy
import time
from collections.abc import Iterator
from typing import Any

import pytest
from transformers import ContinuousBatchingConfig, GenerationConfig, LlamaForCausalLM

import deepguard_plugin as dg
from deepguard_plugin.errors import UnsupportedModeError

CONFIG: dict[str, Any] = {
    "generation_config": GenerationConfig(max_new_tokens=8, do_sample=False, eos_token_id=-1, pad_token_id=0),
    "continuous_batching_config": ContinuousBatchingConfig(num_blocks=16, max_batch_tokens=32),
}
PROMPT = [5, 6, 7, 8, 9]


def batch(model: Any) -> list[int]:
    (found,) = model.generate_batch([PROMPT], **CONFIG).values()
    return found.generated_tokens


def written(manager: Any) -> list[int]:
    request = manager.add_request(PROMPT, max_new_tokens=8)
    for _ in range(30):
        result = manager.get_result(request_id=request, timeout=1)
        if result is not None and result.is_finished():
            return result.generated_tokens
    raise AssertionError("the manager gave no result")


@pytest.fixture
def model(llama: Any) -> Any:
    return dg.wrap(llama[0], llama[1], settings=dg.Settings(strength=0))


@pytest.fixture
def manager(model: Any) -> Iterator[Any]:
    made = model.init_continuous_batching(**CONFIG)
    made.start()
    yield made
    made.stop()


def test_nothing_that_would_change_its_text_is_done_while_it_runs(
    model: Any, manager: Any, llama_bundle: Any, prompts: Any, tmp_path: Any
) -> None:
    other = dg.Bundle.load(llama_bundle)
    object.__setattr__(other, "digest", "another")
    stop = r"continuous-batching manager is running; call the manager's stop\(\)"
    for act in (lambda: dg.unwrap(model), lambda: model.save_pretrained(tmp_path / "m"), lambda: dg.wrap(model, other)):
        with pytest.raises(UnsupportedModeError, match=stop):
            act()
    with pytest.raises(UnsupportedModeError, match="continuous-batching manager is running"):
        copy.deepcopy(model)
    with dg.settings(lora=False), pytest.raises(UnsupportedModeError, match="other value of lora"):
        model.generate(prompts[0], attention_mask=prompts[1], max_new_tokens=2)
    for change in ({"strength": 1.0}, {"lora": 0.5}):
        with dg.settings(model, **change), pytest.raises(UnsupportedModeError, match=r"continuous.batching"):
            manager.add_request(PROMPT)
    model.generate(prompts[0], attention_mask=prompts[1], max_new_tokens=2)  # of its own share: beside it
    found = written(manager)
    manager.start()  # a second time: transformers warns, and it is counted once
    manager.stop()
    assert found == batch(model)
    assert type(dg.unwrap(model)) is LlamaForCausalLM


def test_one_that_is_flushed_in_the_background_counts_until_its_thread_ends(model: Any, manager: Any) -> None:
    thread = manager._generation_thread
    manager.stop(block=False)
    thread.join()
    for _ in range(20):
        if not model._deepguard.busy:
            break
        time.sleep(0.05)
    assert type(dg.unwrap(model)) is LlamaForCausalLM


def test_a_block_that_forgot_to_stop_it_is_an_error_and_no_endless_wait(model: Any) -> None:
    bundle = model._deepguard.bundle
    dg.unwrap(model)
    block = dg.hardened(model, bundle, settings=dg.Settings(strength=0))
    with pytest.raises(UnsupportedModeError, match=r"stop\(\)"), block:  # noqa: PT012
        manager = model.init_continuous_batching(**CONFIG)
        manager.start()
    manager.stop()
    dg.unwrap(model)


def test_it_is_not_started_where_settings_ask_for_what_it_cannot_do(model: Any) -> None:
    manager = model.init_continuous_batching(**CONFIG)
    with dg.settings(model, strength=1.0), pytest.raises(UnsupportedModeError, match="strength=0"):
        manager.start()
    assert not manager.is_running() and dg.unwrap(model)


def test_on_an_unwrapped_model_it_is_transformers_own(model: Any) -> None:
    manager = model.init_continuous_batching(**CONFIG)
    dg.unwrap(model)
    expected = batch(model)
    manager.start()
    try:
        assert written(manager) == expected
    finally:
        manager.stop()
