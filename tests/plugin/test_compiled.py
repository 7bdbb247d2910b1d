"""A compiled forward pass: one graph, with the reading of its outputs outside of it."""

from __future__ import annotations

from typing import Any

import pytest
import torch
from transformers import CompileConfig

import deepguard_plugin as dg


@pytest.mark.parametrize("every", [0, 1])
def test_twenty_compiled_steps_are_one_graph_and_match_the_oracle(
    llama: Any, prompts: Any, steps: Any, every: int
) -> None:
    model, bundle, oracle = llama
    graphs: list[Any] = []

    def backend(graph: Any, inputs: Any) -> Any:
        graphs.append(graph)
        return graph.forward

    torch._dynamo.reset()
    config = CompileConfig(backend=backend, mode=None, fullgraph=True)  # type: ignore[arg-type]
    config._compile_all_devices = True
    dg.wrap(model, bundle)
    ids = prompts[0][1:2]
    with dg.settings(model, rescore=every):
        model.generate(ids, do_sample=False, max_new_tokens=20, cache_implementation="static", compile_config=config)
    oracle.check(steps, torch.ones_like(ids), every=every or None)
    assert len(graphs) == 1
    dg.unwrap(model)
    assert not hasattr(model, "_compiled_call")


@pytest.mark.slow
def test_a_forward_that_the_user_compiled_is_read_too(llama: Any, prompts: Any, steps: Any) -> None:
    model, bundle, oracle = llama
    torch._dynamo.reset()
    model.forward = torch.compile(model.forward, backend="eager", dynamic=True)
    dg.wrap(model, bundle)
    with dg.settings(model, rescore=1):
        model.generate(prompts[0], attention_mask=prompts[1], do_sample=False, max_new_tokens=4)
    oracle.check(steps, prompts[1], every=1)


def test_a_compiled_forward_follows_the_share_of_the_lora(llama: Any, prompts: Any) -> None:
    model, bundle, _ = llama
    ids = prompts[0][1:2]
    asked: Any = {"do_sample": False, "max_new_tokens": 3, "return_dict_in_generate": True, "output_logits": True}
    dg.wrap(model, bundle)
    apart = []
    for share in (1.0, 0.5, 1.0):
        with dg.settings(model, lora=share, strength=0):
            apart.append(model.generate(ids, **asked).logits[-1])
    torch._dynamo.reset()
    config = CompileConfig(backend="eager", mode=None, fullgraph=True)  # type: ignore[arg-type]
    config._compile_all_devices = True
    for share, expected in zip((1.0, 0.5, 1.0), apart, strict=True):
        with dg.settings(model, lora=share, strength=0):
            found = model.generate(ids, cache_implementation="static", compile_config=config, **asked).logits[-1]
        assert torch.allclose(found, expected, atol=1e-3)
    assert not torch.allclose(apart[0], apart[1], atol=1e-2)
    assert torch.equal(apart[0], apart[2])
