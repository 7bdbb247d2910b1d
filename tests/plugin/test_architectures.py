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
from transformers import AutoConfig, AutoModelForCausalLM

import deepguard_plugin as dg

VOCAB, HIDDEN, LAYERS = 61, 24, 5
IDS = {"vocab_size": VOCAB, "bos_token_id": 2, "eos_token_id": None, "pad_token_id": 0, "initializer_range": 0.3}
GROUPED = {"hidden_size": HIDDEN, "num_hidden_layers": LAYERS, "num_attention_heads": 4, "num_key_value_heads": 2,
           "intermediate_size": 40, "max_position_embeddings": 128}  # fmt: skip
GPT = {"n_embd": HIDDEN, "n_layer": LAYERS, "n_head": 4, "n_positions": 128, "n_inner": 40}
EXPERTS = {"num_experts_per_tok": 2, "moe_intermediate_size": 20, "decoder_sparse_step": 1}
#: Model type: (configuration, modules that the LoRA is on). Who uses it is beside it.
ARCHITECTURES: dict[str, tuple[dict[str, Any], list[str]]] = {
    "llama": (GROUPED, ["q_proj", "v_proj"]),  # DeepSeek-Coder, Seed-Coder, Code Llama
    "qwen2": (GROUPED, ["q_proj", "v_proj"]),  # Qwen2.5-Coder
    "qwen3": (GROUPED | {"head_dim": 6}, ["q_proj", "v_proj"]),
    "qwen3_moe": (GROUPED | EXPERTS | {"head_dim": 6, "num_experts": 4}, ["q_proj", "v_proj"]),  # Qwen3-Coder
    "mistral": (GROUPED | {"sliding_window": 6}, ["q_proj", "v_proj"]),  # Codestral
    "mixtral": (GROUPED | {"num_local_experts": 4, "num_experts_per_tok": 2}, ["q_proj", "v_proj"]),
    "starcoder2": (GROUPED, ["q_proj", "v_proj"]),
    "gpt_bigcode": (GPT, ["c_attn"]),  # StarCoder, SantaCoder
    "codegen": (GPT | {"n_ctx": 128, "rotary_dim": 4}, ["qkv_proj"]),
    "gpt2": (GPT, ["c_attn"]),
    "gpt_neox": (GROUPED, ["query_key_value"]),  # StableCode, PolyCoder
    "gemma": (GROUPED | {"head_dim": 6}, ["q_proj", "v_proj"]),  # CodeGemma
    "gemma2": (GROUPED | {"head_dim": 6, "sliding_window": 6}, ["q_proj", "v_proj"]),
    "gemma3_text": (GROUPED | {"head_dim": 6, "sliding_window": 6}, ["q_proj", "v_proj"]),
    "phi": (GROUPED | {"num_attention_heads": 2}, ["q_proj", "v_proj"]),
    "phi3": (GROUPED, ["qkv_proj"]),
    "granite": (GROUPED, ["q_proj", "v_proj"]),
    "olmo2": (GROUPED, ["q_proj", "v_proj"]),
    "stablelm": (GROUPED, ["q_proj", "v_proj"]),
}
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
            shape, targets = ARCHITECTURES[kind]
            torch.manual_seed(0)
            model = AutoModelForCausalLM.from_config(AutoConfig.for_model(kind, **IDS, **shape)).eval()
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
