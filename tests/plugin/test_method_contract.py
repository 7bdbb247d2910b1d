"""What every registered hardening method must keep to, and the registry itself."""

from __future__ import annotations

import copy
from typing import Any

import pytest
import torch
from transformers import GenerationConfig

import deepguard_plugin as dg
from deepguard_plugin import registry
from deepguard_plugin.errors import BundleError, DeepGuardError, UnsupportedModeError
from deepguard_plugin.method import Plan
from deepguard_plugin.mixin import original_class
from deepguard_plugin.settings import Settings, resolve

GREEDY: dict[str, Any] = {"max_new_tokens": 4, "do_sample": False}


@pytest.fixture(params=registry.names())
def method_kit(request: pytest.FixtureRequest, llama: Any) -> tuple[Any, Any, Any]:
    """(model, bundle, method) for each registered name. A new method adds how to make its bundle here."""
    model, bundle, _ = llama
    bundles = {"deepguard": bundle}
    assert request.param in bundles, f"the contract suite has no bundle for method {request.param!r}"
    return model, bundles[request.param], registry.create(bundles[request.param], {0, 1, 2})


def test_it_is_taken_off_without_a_trace_even_after_an_exception(method_kit: Any, prompts: Any) -> None:
    model, bundle, _ = method_kit
    before, keys, kind = model(prompts[0]).logits, list(model.state_dict()), type(model)

    def explode(input_ids: Any, scores: Any) -> Any:
        raise RuntimeError("in the middle")

    with pytest.raises(RuntimeError, match="in the middle"), dg.hardened(model, bundle):
        model.generate(prompts[0], attention_mask=prompts[1], logits_processor=[explode], **GREEDY)
    assert type(model) is kind
    assert list(model.state_dict()) == keys
    assert torch.equal(model(prompts[0]).logits, before)


def test_two_plans_share_no_processor_and_no_watcher(method_kit: Any) -> None:
    model, _, method = method_kit
    settings = resolve(Settings(), method.bundle_settings)
    inputs = {"max_new_tokens": 3}
    first, second = method.plan(model, inputs, settings), method.plan(model, inputs, settings)
    assert inputs == {"max_new_tokens": 3}
    assert not set(map(id, first.processors)) & set(map(id, second.processors))
    assert first.watcher is not second.watcher or first.watcher is None


def test_the_callers_arguments_are_not_changed(method_kit: Any, prompts: Any) -> None:
    model, bundle, _ = method_kit
    ids, mask = prompts[0].clone(), prompts[1].clone()
    processors: list[Any] = []
    config = copy.deepcopy(model.generation_config)
    arguments = {"inputs": ids, "attention_mask": mask, "logits_processor": processors, **GREEDY}
    shown = dict(arguments)
    dg.wrap(model, bundle)
    model.generate(**arguments)
    assert arguments == shown
    assert processors == []
    assert torch.equal(ids, prompts[0])
    assert torch.equal(mask, prompts[1])
    assert model.generation_config.to_dict() == config.to_dict()


def test_with_no_strength_its_plan_is_empty(method_kit: Any) -> None:
    model, _, method = method_kit
    assert method.plan(model, {}, resolve(Settings(strength=0), method.bundle_settings)) == Plan()


def test_a_report_names_the_method(method_kit: Any, prompts: Any) -> None:
    model, bundle, _ = method_kit
    dg.wrap(model, bundle)
    model.generate(prompts[0], attention_mask=prompts[1], **GREEDY)
    assert dg.report(model).method == bundle.method


class Instruct:
    """A method of the other kind: replaces the prompt, fixes an argument, decodes by itself."""

    bundle_settings: dict[str, Any] = {}  # noqa: RUF012

    def __init__(self, bundle: Any, special_ids: Any) -> None:
        self.plan_to_give = Plan()

    def attach(self, model: Any, *, merge: bool = False) -> Any:
        return self

    def detach(self, model: Any) -> None:
        pass

    def switched(self, model: Any, share: float) -> Any:
        import contextlib

        return contextlib.nullcontext()

    def plan(self, model: Any, inputs: Any, settings: Any) -> Plan:
        return self.plan_to_give


@pytest.fixture
def instructed(llama: Any, monkeypatch: pytest.MonkeyPatch) -> Any:
    model, bundle, _ = llama
    monkeypatch.setattr(registry, "_registered", {})
    registry.register("instruct", Instruct)
    object.__setattr__(bundle, "info", {**bundle.info, "method": "instruct"})
    return dg.wrap(model, bundle)


def test_the_runtime_merges_inputs_and_overrides_and_a_clash_names_the_argument(instructed: Any, prompts: Any) -> None:
    clean = original_class(type(instructed))
    ids = prompts[0][1:2]
    method = instructed._deepguard.method
    method.plan_to_give = Plan(inputs={"inputs": ids[:, :4]}, overrides={"max_new_tokens": 2})
    out = instructed.generate(inputs=ids, do_sample=False)
    assert out.tolist() == clean.generate(instructed, ids[:, :4], max_new_tokens=2, do_sample=False).tolist()
    with pytest.raises(UnsupportedModeError, match="sets max_new_tokens itself"):
        instructed.generate(inputs=ids, max_new_tokens=3)
    with pytest.raises(UnsupportedModeError, match="sets max_new_tokens itself"):
        instructed.generate(inputs=ids, generation_config=GenerationConfig(max_new_tokens=3))
    own = GenerationConfig(do_sample=False, pad_token_id=0)  # says nothing of it
    assert instructed.generate(inputs=ids, generation_config=own).tolist() == out.tolist()
    method.plan_to_give = Plan(decode=lambda model, input_ids, **kwargs: "decoded")
    assert instructed.generate(ids, max_new_tokens=2) == "decoded"
    with pytest.raises(UnsupportedModeError, match="custom_generate"):
        instructed.generate(ids, max_new_tokens=2, custom_generate=lambda model, input_ids, **kwargs: "mine")


def test_prompt_inputs_given_by_position_are_replaced_too(instructed: Any, prompts: Any) -> None:
    ids = prompts[0][1:2]
    instructed._deepguard.method.plan_to_give = Plan(inputs={"inputs": ids[:, :4]})
    out = instructed.generate(ids, max_new_tokens=2, do_sample=False)
    assert out.shape == (1, 6)


def test_a_name_is_registered_once_and_an_unknown_one_is_an_error(llama: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    _, bundle, _ = llama
    monkeypatch.setattr(registry, "_registered", {})
    for name, factory, words in (
        ("deepguard", Instruct, "already"),
        ("no name", Instruct, "identifier"),
        ("x", 3, "not a callable"),
    ):
        with pytest.raises(ValueError, match=words):
            registry.register(name, factory)  # type: ignore[arg-type]
    object.__setattr__(bundle, "info", {**bundle.info, "method": "magic"})
    with pytest.raises(BundleError, match="'magic', which is not registered; known are deepguard"):
        registry.create(bundle)
    assert registry.names() == ["deepguard"]


def test_a_generate_that_never_built_its_processors_is_not_passed_off_as_hardened(llama: Any, tmp_path: Any) -> None:
    model, bundle, _ = llama
    (tmp_path / "custom_generate").mkdir()
    (tmp_path / "custom_generate" / "generate.py").write_text("def generate(model, **kwargs):\n    return 'bare'\n")
    dg.wrap(model, bundle)
    with pytest.raises(DeepGuardError, match="not hardened"):
        model.generate(torch.tensor([[5, 6]]), custom_generate=str(tmp_path), trust_remote_code=True)


@pytest.mark.parametrize("returned", [lambda ids: ids, lambda ids: ids.tolist()])
def test_a_loop_that_never_calls_its_processors_is_not_passed_off_as_hardened(
    llama: Any, prompts: Any, returned: Any
) -> None:
    model, bundle, _ = llama

    def loop(model: Any, input_ids: Any, tokens: int = 2, **kwargs: Any) -> Any:
        for _ in range(tokens):
            input_ids = torch.cat([input_ids, model(input_ids).logits[:, -1:].argmax(-1)], dim=1)
        return returned(input_ids)

    dg.wrap(model, bundle)
    with pytest.raises(DeepGuardError, match="without calling its logits processors"):
        model.generate(prompts[0], attention_mask=prompts[1], custom_generate=loop, **GREEDY)
    with dg.settings(strength=0):
        model.generate(prompts[0], attention_mask=prompts[1], custom_generate=loop, **GREEDY)


def test_a_loop_that_writes_no_token_needs_no_processor(llama: Any, prompts: Any) -> None:
    model, bundle, _ = llama
    dg.wrap(model, bundle)
    out = model.generate(prompts[0], attention_mask=prompts[1], custom_generate=lambda m, ids, **k: ids, **GREEDY)
    assert torch.equal(out, prompts[0]) and dg.report(model).guided is False
