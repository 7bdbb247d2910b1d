"""The conversion of a GGUF file, on a one-layer Qwen2 file written here."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import Any

import gguf
import numpy as np
import pytest
import torch
from model_fetch.convert import write_converted
from model_fetch.table import MODELS, Model, ModelError
from transformers import AutoModelForCausalLM, AutoTokenizer

HIDDEN, FEED, HEADS, KV_HEADS = 64, 96, 4, 2
CONTROL = ["<|endoftext|>", "<|im_start|>", "<|im_end|>", "<|fim_prefix|>"]


def byte_alphabet() -> list[str]:
    """GPT-2's printable stand-ins for the 256 bytes."""
    printable = [*range(33, 127), *range(161, 173), *range(174, 256)]
    hidden = [byte for byte in range(256) if byte not in printable]
    return [chr(byte) for byte in printable] + [chr(256 + n) for n in range(len(hidden))]


def write_gguf(path: Path, *, two_embeddings: bool) -> dict[str, np.ndarray]:
    """Writes a random model and returns its float32 tensors (de-quantised) by GGUF name."""
    tokens = [*byte_alphabet(), "ab", *CONTROL]
    writer = gguf.GGUFWriter(str(path), "qwen2")
    writer.add_block_count(1)
    writer.add_context_length(128)
    writer.add_embedding_length(HIDDEN)
    writer.add_feed_forward_length(FEED)
    writer.add_head_count(HEADS)
    writer.add_head_count_kv(KV_HEADS)
    writer.add_rope_freq_base(10_000.0)
    writer.add_layer_norm_rms_eps(1e-6)
    writer.add_tokenizer_model("gpt2")
    writer.add_tokenizer_pre("qwen2")
    writer.add_token_list(tokens)
    writer.add_token_types([1] * 257 + [3] * len(CONTROL))
    writer.add_token_merges(["a b"])
    writer.add_bos_token_id(tokens.index("<|endoftext|>"))
    writer.add_eos_token_id(tokens.index("<|im_end|>"))
    writer.add_pad_token_id(tokens.index("<|endoftext|>"))
    writer.add_chat_template("{% for m in messages %}<|im_start|>{{ m.content }}<|im_end|>{% endfor %}")

    generator = np.random.default_rng(0)
    kv = HIDDEN // HEADS * KV_HEADS
    shapes: dict[str, tuple[int, ...]] = {
        "token_embd.weight": (len(tokens), HIDDEN),
        "output_norm.weight": (HIDDEN,),
        "blk.0.attn_norm.weight": (HIDDEN,),
        "blk.0.ffn_norm.weight": (HIDDEN,),
        "blk.0.attn_q.weight": (HIDDEN, HIDDEN),
        "blk.0.attn_q.bias": (HIDDEN,),
        "blk.0.attn_k.weight": (kv, HIDDEN),
        "blk.0.attn_k.bias": (kv,),
        "blk.0.attn_v.weight": (kv, HIDDEN),
        "blk.0.attn_v.bias": (kv,),
        "blk.0.attn_output.weight": (HIDDEN, HIDDEN),
        "blk.0.ffn_gate.weight": (FEED, HIDDEN),
        "blk.0.ffn_up.weight": (FEED, HIDDEN),
        "blk.0.ffn_down.weight": (HIDDEN, FEED),
    }
    values = {name: generator.normal(0, 0.2, shape).astype(np.float32) for name, shape in shapes.items()}
    kinds = dict.fromkeys(values, gguf.GGMLQuantizationType.F32)
    if two_embeddings:
        values["output.weight"] = values["token_embd.weight"]
        kinds["output.weight"] = gguf.GGMLQuantizationType.Q8_0
        kinds["token_embd.weight"] = gguf.GGMLQuantizationType.Q5_0
    exact = {}
    for name, value in values.items():
        packed = gguf.quantize(value, kinds[name])
        exact[name] = gguf.dequantize(packed, kinds[name])
        writer.add_tensor(name, packed, raw_dtype=kinds[name])
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    return exact


@pytest.fixture
def model() -> Model:
    return dataclasses.replace(MODELS["qwen2.5-coder-0.5b"], alias="tiny", gguf_name="tiny.gguf")


def convert(model: Model, tmp_path: Path, *, two_embeddings: bool) -> tuple[str, Path, dict[str, Any]]:
    tensors = write_gguf(tmp_path / "tiny.gguf", two_embeddings=two_embeddings)
    folder = tmp_path / "converted"
    folder.mkdir()
    return write_converted(model, tmp_path / "tiny.gguf", folder), folder, tensors


def as_bf16(values: np.ndarray) -> torch.Tensor:
    return torch.from_numpy(np.array(values)).bfloat16()


def test_the_finer_of_two_embeddings_is_kept_and_tied(model, tmp_path):
    kept, folder, tensors = convert(model, tmp_path, two_embeddings=True)
    assert kept == "output (Q8_0) for both; token_embd (Q5_0) dropped"
    loaded = AutoModelForCausalLM.from_pretrained(folder)
    assert torch.equal(loaded.lm_head.weight, as_bf16(tensors["output.weight"]))
    assert not torch.equal(loaded.lm_head.weight, as_bf16(tensors["token_embd.weight"]))
    assert loaded.lm_head.weight is loaded.model.embed_tokens.weight


def test_every_weight_is_the_files_value_in_bfloat16(model, tmp_path):
    kept, folder, tensors = convert(model, tmp_path, two_embeddings=False)
    assert kept == "token_embd (F32), the only one"
    layer = AutoModelForCausalLM.from_pretrained(folder).model.layers[0]
    for name, weight in {
        "attn_q.weight": layer.self_attn.q_proj.weight,
        "attn_k.bias": layer.self_attn.k_proj.bias,
        "attn_output.weight": layer.self_attn.o_proj.weight,
        "ffn_down.weight": layer.mlp.down_proj.weight,
        "ffn_norm.weight": layer.post_attention_layernorm.weight,
    }.items():
        assert weight.dtype == torch.bfloat16
        assert torch.equal(weight, as_bf16(tensors[f"blk.0.{name}"])), name


def test_the_config_says_nothing_of_quantisation_and_every_end_token_ends_a_completion(model, tmp_path):
    _, folder, _ = convert(model, tmp_path, two_embeddings=True)
    loaded = AutoModelForCausalLM.from_pretrained(folder)
    tokenizer = AutoTokenizer.from_pretrained(folder)
    assert "quantization_config" not in (folder / "config.json").read_text()
    assert loaded.generation_config.eos_token_id == tokenizer.convert_tokens_to_ids(list(model.end_tokens))
    assert loaded.generation_config.do_sample is False
    assert set(CONTROL) <= set(tokenizer.all_special_tokens)


def test_code_survives_encoding_and_decoding(model, tmp_path):
    _, folder, _ = convert(model, tmp_path, two_embeddings=False)
    tokenizer = AutoTokenizer.from_pretrained(folder)
    for text in ("def f(ab):\n\treturn ab\n", "  a  b\r\n\n", "x = 'é→漢字😀'", "", "\x00\x7f"):
        assert tokenizer.decode(tokenizer(text).input_ids) == text
        chat = tokenizer.apply_chat_template([{"content": text}], tokenize=False)
        assert chat == f"<|im_start|>{text}<|im_end|>"


def test_a_file_without_the_end_tokens_is_refused(model, tmp_path):
    other = dataclasses.replace(model, end_tokens=("<|im_end|>", "<|other|>"))
    with pytest.raises(ModelError, match=r"has no token <\|other\|>") as caught:
        convert(other, tmp_path, two_embeddings=False)
    assert caught.value.exit_code == 7
