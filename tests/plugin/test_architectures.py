"""Every architecture that code models come in, as a tiny random model: each step's logits and bias are the oracle's.

``test_generate_scores`` goes through the ways of calling generate(); here three of them are enough, since what differs
between architectures is the states, the cache and where padding goes.
"""

from __future__ import annotations

import copy
from typing import Any

import peft
import pytest
import torch
from architectures import ARCHITECTURES, tiny
from transformers import MambaConfig, MambaForCausalLM

import deepguard_plugin as dg
from deepguard_plugin import session
from deepguard_plugin.errors import UnsupportedModeError

MODES: dict[str, dict[str, Any]] = {
    "beams": {"num_beams": 3},
    "samples": {"do_sample": True, "num_return_sequences": 2},
}


@pytest.fixture(scope="module")
def kits(make_bundle: Any, tmp_path_factory: pytest.TempPathFactory) -> Any:
    """Makes (clean model, model with the LoRA loaded by PEFT, bundle folder) of an architecture, each once."""
    made: dict[str, Any] = {}

    def make(kind: str) -> Any:
        if kind not in made:
            model, (_, targets) = tiny(kind), ARCHITECTURES[kind]
            torch.manual_seed(1)
            config = peft.LoraConfig(r=4, lora_alpha=8, task_type="CAUSAL_LM", fan_in_fan_out=kind == "gpt2",
                                     target_modules=targets)  # fmt: skip
            adapted = peft.get_peft_model(copy.deepcopy(model), config).eval()
            for name, parameter in adapted.named_parameters():
                if "lora_" in name:
                    torch.nn.init.normal_(parameter, std=0.2)
            folder = tmp_path_factory.mktemp(kind) / "bundle"
            made[kind] = model, adapted, make_bundle(folder, model, adapted=adapted)
        return made[kind]

    return make


@pytest.mark.parametrize("every", [None, 1])
@pytest.mark.parametrize("mode", ["greedy", "merged", "beams", "samples"])
@pytest.mark.parametrize("kind", ARCHITECTURES)
def test_every_step_is_the_oracles(
    kind: str, mode: str, every: int | None, kits: Any, make_oracle: Any, prompts: Any, steps: Any
) -> None:
    clean, adapted, folder = kits(kind)
    model, bundle = copy.deepcopy(clean), dg.Bundle.load(folder)
    before = {name: p.clone() for name, p in model.state_dict().items()}
    ids, mask = prompts
    dg.wrap(model, bundle, merge=mode == "merged")
    torch.manual_seed(0)
    with dg.settings(model, rescore=every or 0):
        model.generate(ids, attention_mask=mask, **{"max_new_tokens": 5, "do_sample": False} | MODES.get(mode, {}))
    oracle = make_oracle(adapted, bundle)
    oracle.check(steps, mask, every=every, beams=mode == "beams")
    dg.unwrap(model)
    after = model.state_dict()
    assert list(after) == list(before) and all(torch.equal(p, after[name]) for name, p in before.items())


def test_guidance_with_a_cache_that_counts_nothing_is_refused(make_bundle: Any, tmp_path: Any, prompts: Any) -> None:
    shape = {"vocab_size": 61, "hidden_size": 24, "num_hidden_layers": 4, "state_size": 8, "pad_token_id": 0}
    model = MambaForCausalLM(MambaConfig(**shape, eos_token_id=None)).eval()
    lora = peft.LoraConfig(r=4, task_type="CAUSAL_LM", target_modules=["in_proj"])
    folder = make_bundle(tmp_path / "b", model, adapted=peft.get_peft_model(copy.deepcopy(model), lora))
    dg.wrap(model, folder)
    asked = {"attention_mask": prompts[1], "max_new_tokens": 2, "do_sample": False}
    with pytest.raises(UnsupportedModeError, match=r"does not tell its length.*strength=0"):
        model.generate(prompts[0], **asked)
    with dg.settings(strength=0):
        assert model.generate(prompts[0], **asked).shape == (3, 11)


def test_a_cache_that_miscounts_is_named_where_new_tokens_are_to_be_scored(
    llama: Any, prompts: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    model, bundle, _ = llama
    dg.wrap(model, bundle)
    monkeypatch.setattr(session, "_cached_positions", lambda kwargs: 0)  # as MiniMax's and RWKV's
    asked = {"attention_mask": prompts[1], "max_new_tokens": 3, "do_sample": False}
    with dg.settings(rescore=1), pytest.raises(UnsupportedModeError, match=r"end at position 1: .*set rescore=0"):
        model.generate(prompts[0], **asked)
    with dg.settings(rescore=0):
        assert model.generate(prompts[0], **asked).shape == (3, 12)
