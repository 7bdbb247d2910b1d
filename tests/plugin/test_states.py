"""One definition of the states: entries of output_hidden_states, however they were asked for."""

from __future__ import annotations

from typing import Any

import pytest
import torch

from deepguard_plugin.states import check_layers, layer_states


def test_a_list_of_indices_captures_the_same_states_as_all_of_them(kit: Any, prompts: Any) -> None:
    model, _, _ = kit
    layers = [-4, -1, -2]
    everything = model(prompts[0], output_hidden_states=True).hidden_states
    chosen = model(prompts[0], output_hidden_states=layers).hidden_states
    assert chosen[-3] is None
    assert torch.equal(layer_states(chosen, layers), layer_states(everything, layers))
    assert layer_states(everything, layers).shape == (3, 3, 9, 24)
    assert torch.equal(layer_states(everything, layers)[1], everything[-1])


def test_the_last_entry_is_after_the_final_norm_and_a_hook_is_not(kit: Any, prompts: Any) -> None:
    model, _, _ = kit
    body = model.transformer if model.config.model_type == "gpt2" else model.model
    blocks, norm = (body.h, body.ln_f) if model.config.model_type == "gpt2" else (body.layers, body.norm)
    hooked: list[Any] = []
    handle = blocks[-1].register_forward_hook(
        lambda module, args, out: hooked.append(out[0] if isinstance(out, tuple) else out)
    )
    last = layer_states(model(prompts[0], output_hidden_states=[-1]).hidden_states, [-1])[0]
    handle.remove()
    assert not torch.allclose(last, hooked[0], atol=0.05)
    assert torch.allclose(last, norm(hooked[0]), atol=1e-5)


@pytest.mark.parametrize("layers", [[], [0], [-1, -1], [1, -2], [-6]])
def test_layers_that_make_no_sense_are_refused(layers: list[int]) -> None:
    with pytest.raises(ValueError, match="layer"):
        check_layers(layers, 5)


def test_a_state_that_was_not_captured_is_an_error() -> None:
    with pytest.raises(ValueError, match="captured no hidden state -2"):
        layer_states([None, torch.zeros(1, 1, 2)], [-1, -2])
