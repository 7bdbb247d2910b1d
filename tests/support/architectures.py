"""Every architecture that code models come in, as the configuration of a tiny model."""

from __future__ import annotations

from typing import Any

import torch
from transformers import AutoConfig, AutoModelForCausalLM

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


def tiny(kind: str, **changes: Any) -> Any:
    """A random model of this kind, the same each time; ``changes`` go into its configuration."""
    shape, _ = ARCHITECTURES[kind]
    torch.manual_seed(0)
    return AutoModelForCausalLM.from_config(AutoConfig.for_model(kind, **IDS | shape | changes)).eval()
