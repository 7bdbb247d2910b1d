"""merge=True: the same model as unmerged, no layer added, and off again to the bit."""

from __future__ import annotations

import copy
from typing import Any

import peft
import pytest
import torch

import deepguard_plugin as dg
from deepguard_plugin.errors import AdapterError, UnsupportedModeError
from deepguard_plugin.lora import tuner_layers

QUIET = {"max_new_tokens": 6, "do_sample": False, "return_dict_in_generate": True, "output_scores": True}


class Coded(torch.nn.Parameter):
    """As quantisation libraries have them: the numbers in it are not the weights."""


def snapshot(model: Any) -> dict[str, Any]:
    return {name: (id(p), p.data.clone(), p.requires_grad) for name, p in model.named_parameters()}


def same(before: dict[str, Any], model: Any) -> bool:
    now = dict(model.named_parameters())
    return list(before) == list(now) and all(
        id(now[name]) == key and torch.equal(now[name].data.float(), data.float()) and now[name].requires_grad == flag
        for name, (key, data, flag) in before.items()
    )


def scores(model: Any, prompts: Any) -> torch.Tensor:
    ids, mask = prompts
    return torch.stack(model.generate(ids, attention_mask=mask, **QUIET).scores)


def test_merged_is_what_unmerged_is_and_leaves_no_trace(kit: Any, prompts: Any) -> None:
    model, bundle, _ = kit
    before, kinds = snapshot(model), [type(m) for m in model.modules()]
    dg.wrap(model, bundle)
    apart = scores(model, prompts)
    dg.unwrap(model)
    dg.wrap(model, bundle, merge=True)
    assert not tuner_layers(model) and [type(m) for m in model.modules()][1:] == kinds[1:]
    assert [name for name, _ in model.named_parameters()] == list(before)
    assert torch.allclose(scores(model, prompts), apart, atol=1e-4)  # guidance included
    assert not same(before, model)
    dg.unwrap(model)
    assert same(before, model) and type(model) is kinds[0]


def test_the_lora_can_be_off_for_a_call(llama: Any, prompts: Any) -> None:
    model, bundle, _ = llama
    plain = scores(model, prompts)
    dg.wrap(model, bundle, merge=True)
    on = scores(model, prompts)
    with dg.settings(model, lora=False, strength=0):
        assert torch.equal(scores(model, prompts), plain)
    assert torch.equal(scores(model, prompts), on) and not torch.allclose(on, plain, atol=1e-2)


def test_a_share_of_merged_weights_is_refused_and_the_next_call_works(llama: Any, prompts: Any) -> None:
    model, bundle, _ = llama
    dg.wrap(model, bundle, merge=True)
    on = scores(model, prompts)
    with dg.settings(model, lora=0.5), pytest.raises(UnsupportedModeError, match=r"merge=False, .* --scale 0.5"):
        scores(model, prompts)
    assert torch.equal(scores(model, prompts), on)
    assert dg.unwrap(model)


def test_a_deepcopy_is_merged_and_comes_off_by_itself(llama: Any, prompts: Any) -> None:
    model, bundle, _ = llama
    plain = scores(model, prompts)
    dg.wrap(model, bundle, merge=True)
    on, twin = scores(model, prompts), copy.deepcopy(model)
    dg.unwrap(twin)
    assert torch.equal(scores(twin, prompts), plain)
    assert torch.equal(scores(model, prompts), on)


def test_the_users_own_adapter_stays_beside_it(llama: Any, prompts: Any) -> None:
    model, bundle, _ = llama
    torch.manual_seed(3)
    model.add_adapter(peft.LoraConfig(r=2, target_modules=["q_proj", "up_proj"]), adapter_name="mine")
    for name, parameter in model.named_parameters():
        if ".mine." in name:
            torch.nn.init.normal_(parameter, std=0.2)
    model.eval()
    plain = scores(model, prompts)
    dg.wrap(model, bundle)
    apart = scores(model, prompts)
    dg.unwrap(model)
    before = snapshot(model)
    dg.wrap(model, bundle, merge=True)
    assert torch.allclose(scores(model, prompts), apart, atol=1e-4)
    dg.unwrap(model)
    assert same(before, model) and torch.equal(scores(model, prompts), plain)


@pytest.mark.filterwarnings("ignore:The bundle was built on")
def test_half_precision_is_rounded_once(llama: Any, prompts: Any) -> None:
    model, bundle, _ = llama
    model.to(torch.bfloat16)
    weight = model.model.layers[0].self_attn.q_proj.weight
    original = weight.data.clone()
    dg.wrap(model, bundle, merge=True)
    state = {k.removeprefix("base_model.model."): v for k, v in bundle.adapter_state.items()}
    path = "model.layers.0.self_attn.q_proj.lora_"
    down, up = (state[f"{path}{x}.weight"].to(torch.bfloat16).float() for x in "AB")
    assert torch.equal(weight.data, (original.float() + 8 / 4 * up @ down).to(torch.bfloat16))
    dg.unwrap(model)
    assert torch.equal(weight.data, original)


@pytest.mark.filterwarnings("ignore:The bundle was built on")
def test_double_precision_is_not_rounded_to_single(llama: Any) -> None:
    model, bundle, _ = llama
    weight = model.double().model.layers[0].self_attn.q_proj.weight
    with torch.no_grad():
        weight.add_(1e-12)
    original = weight.data.clone()
    dg.wrap(model, bundle, merge=True)
    state = {k.removeprefix("base_model.model."): v for k, v in bundle.adapter_state.items()}
    down, up = (state[f"model.layers.0.self_attn.q_proj.lora_{x}.weight"] for x in "AB")
    assert torch.equal(weight.data, original + (8 / 4 * up @ down).double())


def test_a_model_that_was_cast_meanwhile_gets_its_weights_in_the_new_precision(llama: Any, prompts: Any) -> None:
    model, bundle, _ = llama
    wanted = copy.deepcopy(model).to(torch.bfloat16)
    dg.wrap(model, bundle, merge=True)
    dg.unwrap(model.to(torch.bfloat16))
    assert all(torch.equal(a, b) for a, b in zip(model.parameters(), wanted.parameters(), strict=True))


def test_saving_saves_the_original(llama: Any, tmp_path: Any) -> None:
    model, bundle, _ = llama
    original = {name: p.clone() for name, p in model.state_dict().items()}
    dg.wrap(model, bundle, merge=True)
    merged = {name: p.clone() for name, p in model.state_dict().items()}
    model.save_pretrained(tmp_path)
    assert all(torch.equal(p, merged[name]) for name, p in model.state_dict().items())
    loaded = type(model).from_pretrained(tmp_path).state_dict()
    assert all(torch.equal(p, original[name]) for name, p in loaded.items())


def test_wrapping_again_changes_between_merged_and_not(llama: Any, prompts: Any) -> None:
    model, bundle, _ = llama
    before = snapshot(model)
    dg.wrap(model, bundle)
    dg.wrap(model, bundle, merge=True)
    assert not tuner_layers(model)
    dg.wrap(model, bundle, merge=True)
    dg.wrap(model, bundle)
    assert tuner_layers(model)
    dg.unwrap(model)
    assert same(before, model)


@pytest.mark.filterwarnings("ignore:The bundle was built on")
@pytest.mark.parametrize("trouble", ["shared", "integer", "float8", "scaled", "subclass"])
def test_a_weight_that_cannot_be_replaced_is_named_and_the_model_left_alone(
    llama: Any, prompts: Any, trouble: str
) -> None:
    model, bundle, _ = llama
    layers = model.model.layers
    if trouble == "shared":
        layers[1].self_attn.q_proj.weight = layers[0].self_attn.q_proj.weight
    elif trouble == "scaled":
        layers[0].self_attn.q_proj.register_buffer("weight_scale_inv", torch.ones(1, 1))
    else:
        weight = layers[0].self_attn.q_proj.weight.data
        codes = weight.to({"integer": torch.int8, "float8": torch.float8_e4m3fn}.get(trouble, torch.float32))
        kind = Coded if trouble == "subclass" else torch.nn.Parameter
        layers[0].self_attn.q_proj.weight = kind(codes, requires_grad=False)
    before = snapshot(model)
    with pytest.raises(AdapterError, match=r"q_proj.*merge=False"):
        dg.wrap(model, bundle, merge=True)
    assert same(before, model) and not hasattr(model, "_deepguard")


@pytest.mark.parametrize("merge", [True, False])
def test_an_adapter_that_the_user_has_merged_is_not_unmerged_behind_their_back(llama: Any, merge: bool) -> None:
    model, bundle, _ = llama
    model.add_adapter(peft.LoraConfig(r=2, target_modules=["q_proj"], init_lora_weights=False), adapter_name="mine")
    for layer in tuner_layers(model).values():
        layer.merge()
    before = snapshot(model)
    with pytest.warns(UserWarning, match="other weights"), pytest.raises(AdapterError, match="own adapter mine"):
        dg.wrap(model, bundle, merge=merge)
    assert same(before, model)
