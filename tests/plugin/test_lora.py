"""The bundle's LoRA beside the user's own adapters."""

from __future__ import annotations

import copy
import re
from typing import Any

import peft
import pytest
import torch

import deepguard_plugin as dg
from deepguard_plugin import lora
from deepguard_plugin.errors import AdapterError
from deepguard_plugin.lora import attach, tuner_layers

OFF = {"strength": 0, "lora": False}


def with_adapter(model: Any, name: str, seed: int, targets: tuple[str, ...] = ("q_proj", "up_proj")) -> Any:
    torch.manual_seed(seed)
    model.add_adapter(peft.LoraConfig(r=2, target_modules=list(targets)), adapter_name=name)
    for key, parameter in model.named_parameters():
        if f".{name}." in key:
            torch.nn.init.normal_(parameter, std=0.2)
    return model.eval()


def layers_of(model: Any) -> dict[str, Any]:
    return {path: (layer.active_adapter, layer.disable_adapters) for path, layer in tuner_layers(model).items()}


def test_the_users_adapters_stay_active_and_come_back_exactly(llama: Any, prompts: Any) -> None:
    model, bundle, _ = llama
    ids = prompts[0][1:2]
    with_adapter(model, "mine", 3)
    with_adapter(model, "other", 4)
    model.set_adapter("mine")
    before, grads = layers_of(model), {n: p.requires_grad for n, p in model.named_parameters()}
    user, state = model(ids).logits, list(model.state_dict())
    dg.wrap(model, bundle)
    both = model(ids).logits
    assert {"mine", "deepguard"} == set(model.model.layers[0].self_attn.q_proj.active_adapters)
    assert model.model.layers[0].mlp.up_proj.active_adapters == ["mine"]

    merged = copy.deepcopy(model)
    dg.unwrap(merged)
    with torch.no_grad():  # the bundle's LoRA, added to the base weights by hand
        for key, down in bundle.adapter_state.items():
            if "lora_A" in key:
                up = bundle.adapter_state[key.replace("lora_A", "lora_B")]
                path = key.removeprefix("base_model.model.").split(".lora_A")[0]
                module = merged.get_submodule(path)
                getattr(module, "base_layer", module).weight += 8 / 4 * up @ down
    assert torch.allclose(both, merged(ids).logits, atol=1e-4)
    assert not torch.allclose(both, user, atol=1e-2)

    with dg.settings(model, **OFF):
        off = model.generate(ids, max_new_tokens=1, do_sample=False, return_dict_in_generate=True, output_logits=True)
    assert torch.allclose(off.logits[0], user[:, -1], atol=1e-6)
    dg.unwrap(model)
    assert layers_of(model) == before
    assert list(model.state_dict()) == state
    assert {n: p.requires_grad for n, p in model.named_parameters()} == grads
    assert torch.equal(model(ids).logits, user)
    assert set(model.peft_config) == {"mine", "other"}


def test_adapters_that_the_user_had_disabled_stay_disabled(llama: Any, prompts: Any) -> None:
    model, bundle, oracle = llama
    ids = prompts[0][1:2]
    with_adapter(model, "mine", 3)
    model.disable_adapters()
    base, before = model(ids).logits, layers_of(model)
    dg.wrap(model, bundle)
    assert torch.allclose(model(ids).logits, oracle.adapted(ids).logits, atol=1e-6)
    dg.unwrap(model)
    assert layers_of(model) == before
    assert torch.equal(model(ids).logits, base)


def test_an_adapter_added_while_wrapped_survives_the_unwrapping(llama: Any, prompts: Any) -> None:
    model, bundle, _ = llama
    plain = with_adapter(copy.deepcopy(model), "late", 3)
    dg.wrap(model, bundle)
    with_adapter(model, "late", 3)  # PEFT makes it the only active one
    ids = prompts[0][1:2]
    with dg.settings(model, strength=0):
        adapted = model.generate(
            ids, max_new_tokens=1, do_sample=False, return_dict_in_generate=True, output_logits=True
        )
    assert not torch.allclose(adapted.logits[0], plain(ids).logits[:, -1], atol=1e-2)  # ours takes part in generate
    dg.unwrap(model)
    assert torch.allclose(model(ids).logits, plain(ids).logits, atol=1e-6)
    assert list(model.state_dict()) == list(plain.state_dict())


def test_disabling_all_adapters_does_not_switch_hardening_off_silently(llama: Any, prompts: Any) -> None:
    model, bundle, oracle = llama
    dg.wrap(model, bundle, settings=dg.Settings(strength=0))
    model.disable_adapters()
    ids = prompts[0][1:2]
    out = model.generate(ids, max_new_tokens=4, do_sample=False)
    assert torch.equal(out, oracle.adapted.generate(input_ids=ids, max_new_tokens=4, do_sample=False))
    assert all(layer.disable_adapters for layer in tuner_layers(model).values())


def test_the_name_is_another_one_if_the_user_has_taken_it(llama: Any) -> None:
    model, bundle, _ = llama
    with_adapter(model, "deepguard", 3)
    dg.wrap(model, bundle)
    assert set(model.peft_config) == {"deepguard", "deepguard_2"}
    dg.unwrap(model)
    assert set(model.peft_config) == {"deepguard"}


@pytest.mark.parametrize("how", ["missing", "unexpected", "shape", "foreign", "rank"])
def test_an_adapter_that_does_not_fit_raises_and_leaves_the_model_as_it_was(llama: Any, prompts: Any, how: str) -> None:
    model, bundle, _ = llama
    state, config = dict(bundle.adapter_state), dict(bundle.adapter_config)
    key = next(k for k in state if "lora_A" in k)
    if how == "missing":
        del state[key]
    elif how == "unexpected":
        state[re.sub(r"layers\.\d", "layers.9", key)] = state[key]
    elif how == "shape":
        state[key] = state[key][:, :-1].clone()
    elif how == "foreign":
        config["target_modules"] = ["query_key_value"]
    else:
        config["r"] = 8
    logits, keys, attributes = model(prompts[0]).logits, list(model.state_dict()), sorted(vars(model))
    flags = [p.requires_grad for p in model.parameters()]
    with pytest.raises(AdapterError, match=r"Load the base model that the bundle names"):
        attach(model, config, state)
    assert list(model.state_dict()) == keys
    assert sorted(vars(model)) == attributes
    assert [p.requires_grad for p in model.parameters()] == flags
    assert torch.equal(model(prompts[0]).logits, logits)
    assert not tuner_layers(model)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"peft_type": "IA3"}, "'IA3'"),
        ({"peft_type": None}, "None"),
        ({"bias": "all"}, "bias"),
        ({"modules_to_save": ["lm_head"]}, "modules_to_save"),
        ({"r": "many"}, "r is 'many', expected"),
        ({"r": 10**12}, "its weights have rank 4"),
        ({"lora_alpha": float("nan")}, "lora_alpha"),
        ({"lora_dropout": 1}, "lora_dropout"),
        ({"megatron_config": {}, "megatron_core": "antigravity"}, "'megatron_core'"),
        ({"init_lora_weights": "olora"}, "init_lora_weights"),
        ({"use_dora": True}, "use_dora"),
        ({"rank_pattern": {"(a+)+$": 4}}, "rank_pattern"),
        ({"layer_replication": [[0, 2], [0, 2]]}, "layer_replication"),
        ({"target_modules": "(.*)*x"}, "target_modules"),
        ({"target_modules": ["q_proj", "(a|a)*b"]}, "target_modules"),
        ({"a_key_of_tomorrow": 1}, "a_key_of_tomorrow"),
    ],
)
def test_only_plain_lora_is_taken(llama: Any, change: Any, words: str) -> None:
    model, bundle, _ = llama
    with pytest.raises(AdapterError, match=words):
        attach(model, {**bundle.adapter_config, **change}, bundle.adapter_state)
    assert not tuner_layers(model)


def test_a_bundle_cannot_have_a_module_imported(llama: Any, tmp_path: Any, monkeypatch: Any) -> None:
    """PEFT imports what ``megatron_core`` names as soon as ``megatron_config`` is set."""
    (tmp_path / "planted_by_a_bundle.py").write_text("raise SystemExit('code of the bundle ran')\n")
    monkeypatch.syspath_prepend(tmp_path)
    model, bundle, _ = llama
    planted = {"megatron_config": {"a": 1}, "megatron_core": "planted_by_a_bundle"}
    with pytest.raises(AdapterError, match="megatron"):
        attach(model, {**bundle.adapter_config, **planted}, bundle.adapter_state)
    for key, value in planted.items():
        with pytest.raises(AdapterError, match=key):
            attach(model, {**bundle.adapter_config, key: value}, bundle.adapter_state)


def test_keys_that_say_nothing_do_no_harm(llama: Any) -> None:
    model, bundle, _ = llama
    unset = {"a_key_of_tomorrow": None, "another": False, "base_model_name_or_path": "x", "peft_version": "99"}
    attach(model, {**bundle.adapter_config, **unset}, bundle.adapter_state).detach(model)
    assert not tuner_layers(model)


def test_two_models_do_not_share_the_weights_of_one_bundle(llama: Any) -> None:
    model, bundle, _ = llama
    twin = copy.deepcopy(model)
    before = {key: value.clone() for key, value in bundle.adapter_state.items()}
    dg.wrap(model, bundle)
    dg.wrap(twin, bundle)
    with torch.no_grad():
        for name, parameter in model.named_parameters():
            if "lora_" in name:
                parameter.fill_(7)
    assert all(torch.equal(before[key], bundle.adapter_state[key]) for key in before)
    assert not any((p == 7).all() for n, p in twin.named_parameters() if "lora_" in n)


@pytest.mark.parametrize("share", [0.25, 1.5])
def test_a_share_of_the_lora_is_the_base_model_with_that_much_of_the_update(
    llama: Any, prompts: Any, share: float
) -> None:
    model, bundle, _ = llama
    ids = prompts[0][1:2]
    by_hand = copy.deepcopy(model)
    with torch.no_grad():
        for key, down in bundle.adapter_state.items():
            if "lora_A" in key:
                up = bundle.adapter_state[key.replace("lora_A", "lora_B")]
                path = key.removeprefix("base_model.model.").split(".lora_A")[0]
                by_hand.get_submodule(path).weight += share * 8 / 4 * up @ down
    asked = {"max_new_tokens": 3, "do_sample": False, "return_dict_in_generate": True, "output_logits": True}
    dg.wrap(model, bundle)
    whole = model.generate(ids, **asked).logits
    with dg.settings(model, lora=share, strength=0):
        part = model.generate(ids, **asked).logits
    assert torch.allclose(part[0], by_hand.generate(ids, **asked).logits[0], atol=1e-4)
    assert not torch.allclose(part[0], whole[0], atol=1e-2)
    assert torch.equal(model.generate(ids, **asked).logits[0], whole[0])  # and afterwards it is whole again
    with dg.settings(model, lora=1.0, strength=0), dg.settings(model, lora=True):
        assert torch.equal(model.generate(ids, **asked).logits[0], whole[0])


def test_an_error_inside_a_call_leaves_the_whole_lora(llama: Any, prompts: Any) -> None:
    model, bundle, _ = llama
    dg.wrap(model, bundle)
    before = {path: dict(layer.scaling) for path, layer in tuner_layers(model).items()}

    def fails(input_ids: Any, scores: Any) -> Any:
        raise ZeroDivisionError

    with dg.settings(model, lora=0.5), pytest.raises(ZeroDivisionError):
        model.generate(prompts[0][1:2], logits_processor=[fails], max_new_tokens=2)
    assert {path: dict(layer.scaling) for path, layer in tuner_layers(model).items()} == before


def snapshot(model: Any) -> dict[str, Any]:
    return {
        "classes": [(name, type(module)) for name, module in model.named_modules()],
        "layers": layers_of(model),
        "grads": {name: parameter.requires_grad for name, parameter in model.named_parameters()},
        "attributes": sorted(vars(model)),
    }


@pytest.mark.parametrize("own", [True, False])
def test_an_unwrap_that_was_interrupted_leaves_a_wrapped_model_and_can_be_repeated(
    llama: Any, prompts: Any, monkeypatch: pytest.MonkeyPatch, own: bool
) -> None:
    model, bundle, _ = llama
    if own:
        with_adapter(model, "mine", 3)
    before, logits = snapshot(model), model(prompts[0]).logits
    expected = dg.wrap(model, bundle).generate(prompts[0], attention_mask=prompts[1], max_new_tokens=3)
    original, left = peft.tuners.lora.LoraLayer.delete_adapter, [4]

    def delete(self: Any, name: str) -> None:
        left[0] -= 1
        if left[0] == 0:
            raise KeyboardInterrupt
        original(self, name)

    with monkeypatch.context() as patch:
        patch.setattr(peft.tuners.lora.LoraLayer, "delete_adapter", delete)
        with pytest.raises(KeyboardInterrupt):
            dg.unwrap(model)
    with pytest.raises(AdapterError, match=r"no longer on 3 of its 15 layers.*Unwrap"):
        model.generate(prompts[0], attention_mask=prompts[1], max_new_tokens=3)
    dg.unwrap(model)
    assert snapshot(model) == before and torch.equal(model(prompts[0]).logits, logits)
    found = dg.wrap(model, bundle).generate(prompts[0], attention_mask=prompts[1], max_new_tokens=3)
    assert torch.equal(found, expected)


def test_an_interrupt_as_a_call_with_a_share_begins_leaves_the_whole_lora(llama: Any, prompts: Any) -> None:
    model, bundle, _ = llama
    dg.wrap(model, bundle)
    layers = tuner_layers(model)
    before = {path: dict(layer.scaling) for path, layer in layers.items()}

    class Interrupted(dict):  # type: ignore[type-arg]
        def __setitem__(self, key: str, value: float) -> None:
            super().__setitem__(key, value)
            if value != 2.0:
                raise KeyboardInterrupt

    third = list(layers.values())[2]
    third.scaling = Interrupted(third.scaling)
    with dg.settings(lora=0.5), pytest.raises(KeyboardInterrupt):
        model.generate(prompts[0][1:2], max_new_tokens=2)
    assert {path: dict(layer.scaling) for path, layer in layers.items()} == before
    assert type(dg.unwrap(model)).__mro__[1].__name__ != "Hardened"


def test_the_bundles_lora_is_not_merged_into_the_weights(llama: Any, prompts: Any) -> None:
    model, bundle, _ = llama
    user = peft.get_peft_model(model, peft.LoraConfig(r=2, target_modules=["q_proj", "up_proj"]))
    before = {key: value.clone() for key, value in model.state_dict().items()}
    base = dg.wrap(user.get_base_model(), bundle)
    for merge in (user.merge_adapter, user.merge_and_unload):
        with pytest.raises(AdapterError, match="unwrap the model first"):
            merge()
    with pytest.raises(AdapterError, match="unwrap the model first"):
        copy.deepcopy(user).merge_adapter()
    dg.unwrap(base)
    assert all(torch.equal(before[key], value) for key, value in base.state_dict().items())
    user.merge_adapter()
    assert any(layer.merged for layer in tuner_layers(base).values())


def test_a_call_after_the_user_deleted_the_bundles_adapter_is_refused(llama: Any, prompts: Any) -> None:
    model, bundle, _ = llama
    before = snapshot(model)
    dg.wrap(model, bundle)
    model.delete_adapter("deepguard")
    with pytest.raises(AdapterError, match=r"'deepguard', is no longer on 15 of its 15 layers"):
        model.generate(prompts[0], attention_mask=prompts[1], max_new_tokens=3)
    assert snapshot(dg.unwrap(model)) == before


@pytest.mark.filterwarnings("ignore:The bundle was built on")
@pytest.mark.parametrize("merge", [False, True])
def test_a_model_cast_in_inference_mode_is_wrapped_and_given_back(llama: Any, prompts: Any, merge: bool) -> None:
    model, bundle, _ = llama
    twin = copy.deepcopy(model).to(torch.bfloat16)
    with torch.inference_mode():
        model.to(torch.bfloat16)
    before = snapshot(model)
    dg.wrap(model, bundle, merge=merge)
    expected = dg.wrap(twin, bundle, merge=merge).generate(prompts[0], attention_mask=prompts[1], max_new_tokens=3)
    assert torch.equal(model.generate(prompts[0], attention_mask=prompts[1], max_new_tokens=3), expected)
    assert snapshot(dg.unwrap(model)) == before


def test_an_error_at_the_end_of_attaching_is_undone_too(
    llama: Any, prompts: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    model, bundle, _ = llama
    before = snapshot(model)
    original, seen = lora.tuner_layers, []

    def layers(found: Any) -> Any:
        seen.append(found)
        if len(seen) == 4:  # the last step: what was attached is written down
            raise RuntimeError("out of memory")
        return original(found)

    with monkeypatch.context() as patch:
        patch.setattr(lora, "tuner_layers", layers)
        with pytest.raises(AdapterError, match="could not be put on"):
            dg.wrap(model, bundle)
    assert len(seen) > 4 and snapshot(model) == before
