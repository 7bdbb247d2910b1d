"""Turns a GGUF file into a plain bf16 safetensors folder, once.

transformers reads GGUF by de-quantising it, but refuses to save the result ("quantized with gguf"); the state
is therefore copied into a fresh model whose config carries no ``quantization_config``.

A GGUF file may hold the two copies of a tied matrix at different precision (``token_embd`` in Q5_0,
``output`` in Q8_0 for Qwen2.5-Coder-0.5B). The model's own configuration ties them, so one is kept: the finer
one.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from .table import EXIT_CONVERSION, EXIT_MISSING_TOOL, Model, ModelError

GGUF_CONTROL = 3  # tokenizer.ggml.token_type of <|im_start|>, <|endoftext|> and the like


def write_converted(model: Model, gguf: Path, folder: Path) -> str:
    """Writes config, weights, tokenizer and generation config into ``folder``.

    Returns which embedding matrix was kept, in words. Raises ModelError if a package is missing or if the
    file's tokenizer lacks the model's end tokens.
    """
    try:
        import gguf as gguf_library
        import torch
        import transformers
    except ImportError as error:
        raise ModelError(
            f"the conversion needs torch, transformers and gguf, and {error.name} is missing; install "
            "DeepGuard with its extra `models` (`make .venv` does), then the same command again: the fetched file "
            "is kept.",
            EXIT_MISSING_TOOL,
        ) from error

    reader = gguf_library.GGUFReader(str(gguf))
    with _quiet(transformers.utils.logging):
        tokenizer = transformers.AutoTokenizer.from_pretrained(gguf.parent, gguf_file=gguf.name)
        tokenizer.add_special_tokens({"extra_special_tokens": _control_tokens(reader)})
        if tokenizer.pad_token is None:
            tokenizer.pad_token = model.end_tokens[-1]
        loaded = transformers.AutoModelForCausalLM.from_pretrained(
            gguf.parent, gguf_file=gguf.name, dtype=torch.bfloat16
        )
        config = transformers.AutoConfig.from_pretrained(gguf.parent, gguf_file=gguf.name)
        state = loaded.state_dict()
        kept = _keep_finer_embedding(reader, state)
        config.tie_word_embeddings = True
        config.pad_token_id = tokenizer.pad_token_id
        for stale in ("quantization_config", "_name_or_path", "_model_name_or_path"):
            config.__dict__.pop(stale, None)
        with torch.device("meta"):
            fresh = transformers.AutoModelForCausalLM.from_config(config, dtype=torch.bfloat16)
        fresh.load_state_dict(state, assign=True)
        fresh.tie_weights()
        fresh.save_pretrained(folder)
        tokenizer.save_pretrained(folder)
        write_generation_config(model, folder)
    return kept


def write_generation_config(model: Model, folder: Path) -> None:
    """Writes a generation config beside the tokenizer in ``folder``.

    Greedy by default; a completion ends at any of the model's end tokens (chat and plain text alike).
    """
    from transformers import AutoTokenizer, GenerationConfig

    tokenizer = AutoTokenizer.from_pretrained(folder)
    vocabulary = tokenizer.get_vocab()
    unknown = [token for token in model.end_tokens if token not in vocabulary]
    if unknown:
        raise ModelError(
            f"the tokenizer of {model.alias} has no token {', '.join(unknown)}, which ends a completion; "
            "the file converted is not the expected model.",
            EXIT_CONVERSION,
        )
    GenerationConfig(
        do_sample=False,
        bos_token_id=tokenizer.bos_token_id,
        eos_token_id=[vocabulary[token] for token in model.end_tokens],
        pad_token_id=tokenizer.pad_token_id,
    ).save_pretrained(folder)


def _keep_finer_embedding(reader: Any, state: dict[str, Any]) -> str:
    """Puts ``output`` in the place of ``token_embd`` where the file holds both; says what was kept."""
    types = {tensor.name: tensor.tensor_type.name for tensor in reader.tensors}
    if "output.weight" not in types:
        return f"token_embd ({types['token_embd.weight']}), the only one"
    state["model.embed_tokens.weight"] = state["lm_head.weight"]
    return f"output ({types['output.weight']}) for both; token_embd ({types['token_embd.weight']}) dropped"


def _control_tokens(reader: Any) -> list[str]:
    """The tokens that the file marks as control tokens; from_pretrained keeps only bos, eos, pad and unk."""
    tokens = reader.fields["tokenizer.ggml.tokens"].contents()
    kinds = reader.fields["tokenizer.ggml.token_type"].contents()
    return [token for token, kind in zip(tokens, kinds, strict=True) if kind == GGUF_CONTROL]


@contextmanager
def _quiet(logging: Any) -> Iterator[None]:
    """No progress bars or advice from transformers inside the block; its settings are put back."""
    level, bars = logging.get_verbosity(), logging.is_progress_bar_enabled()
    logging.set_verbosity_error()
    logging.disable_progress_bar()
    try:
        yield
    finally:
        logging.set_verbosity(level)
        if bars:
            logging.enable_progress_bar()
