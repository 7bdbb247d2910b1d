"""The class of a wrapped model in other hands: instances made of it, and classes that a library puts on top of it."""

from __future__ import annotations

import copy
from typing import Any

import pytest
import torch
from transformers import LlamaForCausalLM

import deepguard_plugin as dg
from deepguard_plugin.errors import UnsupportedModeError

GREEDY: dict[str, Any] = {"max_new_tokens": 6, "do_sample": False}


class Sharded:
    """What fully_shard puts before a model's class."""


def on_top(model: Any) -> type:
    model.__class__ = type("Sharded" + type(model).__name__, (Sharded, type(model)), {})
    return type(model)


@pytest.fixture(params=["made", "loaded"])
def twin(request: Any, llama: Any, tmp_path: Any) -> Any:
    """A bare model of a wrapped model's class, with the same weights."""
    model, bundle, _ = llama
    clean = copy.deepcopy(model)
    dg.wrap(model, bundle)
    if request.param == "made":
        made = type(model)(model.config).eval()
        made.load_state_dict(clean.state_dict())
        return made
    model.save_pretrained(tmp_path / "saved")
    return type(model).from_pretrained(tmp_path / "saved")


def test_an_instance_of_a_wrapped_models_class_is_a_bare_model(
    twin: Any, llama: Any, prompts: Any, tmp_path: Any
) -> None:
    model, bundle, _ = llama
    expected = model.generate(prompts[0], attention_mask=prompts[1], **GREEDY)
    dg.unwrap(model)
    bare = model.generate(prompts[0], attention_mask=prompts[1], **GREEDY)
    assert torch.equal(twin.generate(prompts[0], attention_mask=prompts[1], **GREEDY), bare)
    twin.save_pretrained(tmp_path)
    loaded = LlamaForCausalLM.from_pretrained(tmp_path)
    assert all(torch.equal(value, model.state_dict()[key]) for key, value in loaded.state_dict().items())
    dg.wrap(twin, bundle)
    assert torch.equal(twin.generate(prompts[0], attention_mask=prompts[1], **GREEDY), expected)
    assert type(dg.unwrap(twin)) is LlamaForCausalLM
    assert torch.equal(twin.generate(prompts[0], attention_mask=prompts[1], **GREEDY), bare)


def test_a_class_put_on_top_of_the_hardened_one_is_not_lost(llama: Any, prompts: Any, tmp_path: Any) -> None:
    model, bundle, _ = llama
    expected = dg.wrap(model, bundle).generate(prompts[0], attention_mask=prompts[1], **GREEDY)
    before = type(model)
    kind = on_top(model)
    for refused in (lambda: dg.unwrap(model), lambda: model.save_pretrained(tmp_path)):
        with pytest.raises(UnsupportedModeError, match=r"ShardedLlamaForCausalLM.*unwrap"):
            refused()
    for same in (model, copy.deepcopy(model)):
        assert type(same) is kind
        assert torch.equal(same.generate(prompts[0], attention_mask=prompts[1], **GREEDY), expected)
    model.__class__ = before
    assert type(dg.unwrap(model)) is LlamaForCausalLM


def test_a_class_put_on_top_of_a_bare_model_stays(llama: Any, prompts: Any, tmp_path: Any) -> None:
    model, bundle, _ = llama
    kind = on_top(model)
    with dg.hardened(model, bundle):
        assert isinstance(model, kind)
    assert type(model) is kind


def test_a_class_that_cannot_be_assigned_leaves_the_model_as_it_was(llama: Any, prompts: Any) -> None:
    model, bundle, _ = llama

    class Fixed(LlamaForCausalLM):
        def __setattr__(self, name: str, value: Any) -> None:
            if name == "__class__":
                raise TypeError("this object's class cannot be changed")
            super().__setattr__(name, value)

    model.__class__ = Fixed
    keys, logits = list(model.state_dict()), model(prompts[0]).logits
    with pytest.raises(TypeError, match="cannot be changed"):
        dg.wrap(model, bundle)
    assert list(model.state_dict()) == keys and not hasattr(model, "_deepguard")
    assert torch.equal(model(prompts[0]).logits, logits)
