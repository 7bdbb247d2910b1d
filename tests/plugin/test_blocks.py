"""hardened() in several threads, left in any order: hardened until the last block ends, then what was there before."""

from __future__ import annotations

import functools
import sys
import threading
import time
from typing import Any

import pytest
import torch
from transformers import LlamaForCausalLM, TextIteratorStreamer

import deepguard_plugin as dg
from deepguard_plugin.errors import SettingsError, UnsupportedModeError
from deepguard_plugin.lora import tuner_layers

GREEDY: dict[str, Any] = {"max_new_tokens": 6, "do_sample": False}
LEFT = (None, None, None)


class Lingering(TextIteratorStreamer):
    """Its stream ends some time before generate() returns."""

    def end(self) -> None:
        super().end()
        time.sleep(0.2)


@pytest.fixture
def other(llama: Any, make_bundle: Any, make_lora: Any, tmp_path: Any) -> Any:
    """A second bundle of the model."""
    return dg.Bundle.load(make_bundle(tmp_path / "other", llama[0], adapted=make_lora(llama[0], seed=7)))


def in_thread(model: Any, results: list[Any], **kwargs: Any) -> threading.Thread:
    thread = threading.Thread(target=lambda: results.append(model.generate(**kwargs, **GREEDY)))
    thread.start()
    return thread


def test_it_is_hardened_until_the_last_of_two_blocks_ends(llama: Any, prompts: Any) -> None:
    model, bundle, _ = llama
    plain = model(prompts[0]).logits
    first, second = dg.hardened(model, bundle), dg.hardened(model, bundle)
    first.__enter__()
    second.__enter__()
    on = model(prompts[0]).logits
    first.__exit__(*LEFT)
    assert torch.equal(model(prompts[0]).logits, on) and not torch.equal(on, plain)
    second.__exit__(*LEFT)
    assert type(model) is LlamaForCausalLM and torch.equal(model(prompts[0]).logits, plain)


def test_blocks_of_two_bundles_end_in_any_order(llama: Any, other: Any, prompts: Any) -> None:
    model, bundle, _ = llama
    dg.wrap(model, bundle, settings=dg.Settings(strength=0.25))
    first, second = dg.hardened(model, other), dg.hardened(model, bundle, merge=True)
    before = model(prompts[0]).logits
    first.__enter__()
    second.__enter__()
    inner = model(prompts[0]).logits
    first.__exit__(*LEFT)
    assert torch.equal(model(prompts[0]).logits, inner)
    second.__exit__(*LEFT)
    assert torch.equal(model(prompts[0]).logits, before)
    assert (model._deepguard.bundle, model._deepguard.resolved().strength) == (bundle, 0.25)


def test_each_block_takes_its_own_settings_with_it(llama: Any) -> None:
    model, bundle, _ = llama
    dg.wrap(model, bundle, settings=dg.Settings(strength=0.25))
    first = dg.hardened(model, bundle, settings=dg.Settings(strength=2.0))
    second = dg.hardened(model, bundle, settings=dg.Settings(strength=3.0))
    found = []
    for step in (first.__enter__, second.__enter__, lambda: first.__exit__(*LEFT), lambda: second.__exit__(*LEFT)):
        step()
        found.append(model._deepguard.resolved().strength)
    assert found == [2.0, 3.0, 3.0, 0.25]


def test_settings_that_cannot_be_leave_the_model_as_it_was(llama: Any) -> None:
    model, bundle, _ = llama
    with (
        pytest.raises(SettingsError, match="gain 'doubt'"),
        dg.hardened(model, bundle, settings=dg.Settings(gain="doubt")),
    ):
        pass
    assert type(model) is LlamaForCausalLM


def test_wrapping_again_in_a_block_changes_settings_until_its_end(llama: Any) -> None:
    model, bundle, _ = llama
    dg.wrap(model, bundle, settings=dg.Settings(strength=0.25))
    with dg.hardened(model, bundle, settings=dg.Settings(strength=2.0)):
        dg.wrap(model, bundle, settings=dg.Settings(strength=3.0))
        assert model._deepguard.resolved().strength == 3.0
    assert model._deepguard.resolved().strength == 0.25


def test_leaving_a_block_waits_for_the_calls_of_other_threads(llama: Any, prompts: Any, word_tokenizer: Any) -> None:
    model, bundle, _ = llama
    ids = prompts[0][1:2]
    with dg.hardened(model, bundle):
        expected = model.generate(ids, **GREEDY)
    results: list[Any] = []
    with dg.hardened(model, bundle):
        streamer = Lingering(word_tokenizer(), skip_prompt=True)
        thread = in_thread(model, results, inputs=ids, streamer=streamer)
        text = "".join(streamer)
    assert type(model) is LlamaForCausalLM
    thread.join()
    assert torch.equal(results[0], expected) and text


def test_leaving_a_block_that_changes_nothing_does_not_wait(llama: Any, prompts: Any) -> None:
    model, bundle, _ = llama
    dg.wrap(model, bundle)
    begun, gate = threading.Event(), threading.Event()

    def hold(input_ids: Any, scores: Any) -> Any:
        begun.set()
        gate.wait(5)
        return scores

    thread = in_thread(model, [], inputs=prompts[0][1:2], logits_processor=[hold])
    begun.wait()
    with dg.hardened(model, bundle, settings=dg.Settings(strength=3.0)):
        pass
    still_running = thread.is_alive()
    gate.set()
    thread.join()
    assert still_running


def test_a_users_exception_comes_out_as_it_is_when_a_call_is_running(
    llama: Any, prompts: Any, word_tokenizer: Any
) -> None:
    model, bundle, _ = llama
    streamer = Lingering(word_tokenizer(), skip_prompt=True)
    with pytest.raises(ZeroDivisionError) as caught, dg.hardened(model, bundle):  # noqa: PT012
        thread = in_thread(model, [], inputs=prompts[0][1:2], streamer=streamer)
        next(streamer)
        raise ZeroDivisionError
    thread.join()
    assert caught.value.__context__ is None
    assert type(model) is LlamaForCausalLM


@pytest.mark.parametrize("error", [None, ZeroDivisionError])
def test_a_block_left_inside_its_own_call_is_refused(llama: Any, prompts: Any, error: Any) -> None:
    model, bundle, _ = llama
    block = dg.hardened(model, bundle)
    block.__enter__()

    def leave(input_ids: Any, scores: Any) -> Any:
        trouble = error and error()
        assert not block.__exit__(error, trouble, None)
        raise trouble

    with pytest.raises(error or UnsupportedModeError) as caught:
        model.generate(prompts[0], attention_mask=prompts[1], logits_processor=[leave], **GREEDY)
    said = [str(caught.value), *getattr(caught.value, "__notes__", [])]
    assert any("while its generate() is running" in text for text in said)
    with dg.hardened(model, bundle):  # the block is over, though its model is wrapped still
        pass
    assert type(dg.unwrap(model)) is LlamaForCausalLM


def test_a_call_that_finds_the_model_unwrapped_under_it_does_not_write_bare_text(
    llama: Any, prompts: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    model, bundle, _ = llama
    method = dg.wrap(model, bundle)._deepguard.method
    original = method.plan

    def plan(*args: Any) -> Any:
        dg.unwrap(model)  # another thread's doing, between the call's first line and its second
        return original(*args)

    monkeypatch.setattr(method, "plan", plan)
    with pytest.raises(UnsupportedModeError, match="while this call began"):
        model.generate(prompts[0], attention_mask=prompts[1], **GREEDY)


def test_a_call_that_finds_another_bundle_under_it_writes_what_that_one_writes(
    llama: Any, other: Any, prompts: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    model, bundle, _ = llama
    method = dg.wrap(model, bundle)._deepguard.method
    original = method.plan

    def plan(*args: Any) -> Any:
        dg.wrap(model, other)
        return original(*args)

    monkeypatch.setattr(method, "plan", plan)
    found = model.generate(prompts[0], attention_mask=prompts[1], **GREEDY)
    assert torch.equal(found, model.generate(prompts[0], attention_mask=prompts[1], **GREEDY))
    assert model._deepguard.bundle is other


@pytest.mark.parametrize("change", ["save", "wrap"])
def test_a_call_that_begins_while_the_lora_is_off_for_a_moment_waits(
    llama: Any, other: Any, prompts: Any, tmp_path: Any, monkeypatch: pytest.MonkeyPatch, change: str
) -> None:
    model, bundle, _ = llama
    dg.wrap(model, bundle if change == "save" else other)
    expected = model.generate(prompts[0], attention_mask=prompts[1], **GREEDY)
    dg.wrap(model, bundle)
    results: list[Any] = []
    threads: list[Any] = []
    module = sys.modules["deepguard_plugin.wrap"]
    original = module.compare if change == "wrap" else LlamaForCausalLM.save_pretrained

    @functools.wraps(original)
    def meanwhile(*args: Any, **kwargs: Any) -> Any:
        assert not tuner_layers(model)
        threads.append(in_thread(model, results, inputs=prompts[0], attention_mask=prompts[1]))
        threads[0].join(0.5)
        return original(*args, **kwargs)

    if change == "save":
        monkeypatch.setattr(LlamaForCausalLM, "save_pretrained", meanwhile)
        model.save_pretrained(tmp_path)
    else:
        monkeypatch.setattr(module, "compare", meanwhile)
        dg.wrap(model, other)
    threads[0].join()
    assert torch.equal(results[0], expected)


def test_a_model_that_generates_is_neither_saved_nor_given_another_bundle(
    llama: Any, other: Any, prompts: Any, tmp_path: Any
) -> None:
    model, bundle, _ = llama
    dg.wrap(model, bundle)
    expected = model.generate(prompts[0], attention_mask=prompts[1], **GREEDY)
    folder = tmp_path / "saved"
    refused = {"saved": lambda: model.save_pretrained(folder), "wrapped with": lambda: dg.wrap(model, other)}

    def both(input_ids: Any, scores: Any) -> Any:
        for words, act in refused.items():
            with pytest.raises(UnsupportedModeError, match=f"cannot be {words}.* while its generate"):
                act()
        return scores

    found = model.generate(prompts[0], attention_mask=prompts[1], logits_processor=[both], **GREEDY)
    assert torch.equal(found, expected) and not folder.exists()


def test_many_threads_with_blocks_of_their_own_all_write_hardened_text(llama: Any, prompts: Any) -> None:
    model, bundle, _ = llama
    ids, mask = prompts
    with dg.hardened(model, bundle):
        expected = model.generate(ids, attention_mask=mask, **GREEDY).tolist()
    found: list[Any] = []

    def work() -> None:
        for _ in range(6):
            with dg.hardened(model, bundle):
                found.append(model.generate(ids, attention_mask=mask, **GREEDY).tolist())

    threads = [threading.Thread(target=work) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [expected] * 18
    assert type(model) is LlamaForCausalLM
