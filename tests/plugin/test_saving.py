"""save_pretrained(state_dict=...) of a wrapped model: what is written is the model as if it were not wrapped."""

from __future__ import annotations

import copy
from typing import Any

import peft
import pytest
import torch
from transformers import LlamaForCausalLM

import deepguard_plugin as dg
from deepguard_plugin.errors import AdapterError


@pytest.mark.parametrize("merge", [False, True])
@pytest.mark.parametrize("taken", ["wrapped", "before"])
def test_a_given_state_dict_is_saved_as_if_the_model_were_not_wrapped(
    llama: Any, tmp_path: Any, merge: bool, taken: str
) -> None:
    model, bundle, _ = llama
    clean = copy.deepcopy(model)
    before = {key: value.clone() for key, value in model.state_dict().items()}
    dg.wrap(model, bundle, merge=merge)
    given = before if taken == "before" else model.state_dict()
    keys = list(given)
    model.save_pretrained(tmp_path, True, given)
    assert list(given) == keys
    loaded, info = LlamaForCausalLM.from_pretrained(tmp_path, output_loading_info=True)
    assert not info["missing_keys"] and not info["unexpected_keys"]
    assert all(torch.equal(value, clean.state_dict()[key]) for key, value in loaded.state_dict().items())
    assert model._deepguard.bundle is bundle


@pytest.mark.parametrize("merge", [False, True])
def test_a_cast_copy_of_the_state_is_saved_in_its_own_precision(llama: Any, tmp_path: Any, merge: bool) -> None:
    model, bundle, _ = llama
    clean = copy.deepcopy(model).to(torch.bfloat16)
    dg.wrap(model, bundle, merge=merge)
    model.save_pretrained(tmp_path, state_dict={k: v.to(torch.bfloat16) for k, v in model.state_dict().items()})
    loaded = LlamaForCausalLM.from_pretrained(tmp_path, dtype=torch.bfloat16)
    assert all(torch.equal(value, clean.state_dict()[key]) for key, value in loaded.state_dict().items())


@pytest.mark.parametrize("added", ["before", "after"])
@pytest.mark.parametrize("merge", [False, True])
def test_the_users_own_adapter_is_saved_from_a_given_state_dict(
    llama: Any, tmp_path: Any, merge: bool, added: str
) -> None:
    model, bundle, _ = llama
    own = peft.LoraConfig(r=2, target_modules=["q_proj"], init_lora_weights=False)
    if added == "before":
        model.add_adapter(own, adapter_name="mine")
    dg.wrap(model, bundle, merge=merge)
    if added == "after":
        model.add_adapter(own, adapter_name="mine")
    model.save_pretrained(tmp_path / "wrapped", state_dict=model.state_dict())
    dg.unwrap(model)
    model.save_pretrained(tmp_path / "clean", state_dict=model.state_dict())
    files = [tmp_path / name / "adapter_model.safetensors" for name in ("clean", "wrapped")]
    assert files[0].read_bytes() == files[1].read_bytes()


@pytest.mark.parametrize("merge", [False, True])
def test_a_state_dict_with_keys_of_another_model_is_refused(llama: Any, tmp_path: Any, merge: bool) -> None:
    model, bundle, _ = llama
    dg.wrap(model, bundle, merge=merge)
    with pytest.raises(AdapterError, match=r"'module\..*pass model.state_dict\(\)"):
        model.save_pretrained(tmp_path, state_dict={f"module.{k}": v for k, v in model.state_dict().items()})
    assert not list(tmp_path.iterdir())
    assert model._deepguard.bundle is bundle


def test_weights_that_are_neither_the_merged_nor_the_original_ones_are_refused(llama: Any, tmp_path: Any) -> None:
    model, bundle, _ = llama
    dg.wrap(model, bundle, merge=True)
    state = {key: value * 0.999 for key, value in model.state_dict().items()}
    with pytest.raises(AdapterError, match=r"q_proj.weight.*unwrap"):
        model.save_pretrained(tmp_path, state_dict=state)
    part = {key: value for key, value in state.items() if "_proj" not in key}
    model.save_pretrained(tmp_path, state_dict=part)
