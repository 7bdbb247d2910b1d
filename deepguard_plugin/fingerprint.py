"""Tells whether a model is the one a bundle was made for, by hashes cheap enough to take at every wrap."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from typing import Any

import torch
from torch import Tensor, nn

from .errors import AdapterError, BundleMismatchError
from .warn import warn

SLICES = 8  # parameters sampled
EDGE = 512  # numbers read at each end of a sampled parameter
MOST_ADDED = 32  # added tokens without which a tokenizer is hashed again
_REMEDY = "Load {!r}, or build a bundle for this model with `dg-bundle build --base <model>`."
REQUIRED = ("architecture", "vocab_size", "tokenizer", "weights")


def fingerprint(model: nn.Module, tokenizer: Any = None) -> dict[str, Any]:
    """What identifies a model: hashes of its shape, its tokenizer and a sample of its weights.

    Adapters do not count: the same model fingerprints alike with and without PEFT layers in it. The weights
    are rounded to bfloat16 before hashing, so float32 and bfloat16 copies of one checkpoint agree;
    ``dtype`` tells them apart. ``tokenizer`` is None if none is given. Raises AdapterError if weights are not there.
    """
    check_loaded(model)
    shape = _shape(model)
    return {
        "architecture": _sha({k: shape[k] for k in ("model_type", "hidden_size", "layers", "heads", "vocab")}),
        "shape": shape,
        "vocab_size": output_width(model),
        "tokenizer": None if tokenizer is None else _tokenizer_hash(tokenizer),
        "weights": _weights_hash(model),
        "dtype": str(next(model.parameters()).dtype).removeprefix("torch."),
    }


def check_loaded(model: nn.Module) -> None:
    """Raise AdapterError if weights of the model are offloaded: hooks bring those in for their own module's forward
    pass only, and what a LoRA puts around that module computes without them.
    """
    missing = [name for name, parameter in model.named_parameters() if parameter.is_meta]
    if missing:
        raise AdapterError(
            f"{len(missing)} weights of this {type(model).__name__} (such as {missing[0]}) are on the meta device: "
            "offloaded to the disk or the CPU by accelerate, or not loaded yet. A bundle needs them all in place; load "
            "the model on one device, with a smaller dtype if it does not fit."
        )


def output_width(model: nn.Module) -> int:
    """V, the number of logits: the width of ``lm_head``, often more than the tokenizer has tokens."""
    get_head: Any = getattr(model, "get_output_embeddings", None)
    weight = getattr(get_head() if get_head else None, "weight", None)
    return int(weight.shape[0]) if isinstance(weight, Tensor) else int(_text_config(model).vocab_size)


def compare(wanted: Mapping[str, Any], model: nn.Module, tokenizer: Any, base_model: str) -> None:
    """Raise or warn where ``model`` is not the one described by ``wanted``, a fingerprint.

    Raises BundleMismatchError for another vocabulary, architecture or tokenizer; warns (UserWarning) about
    another precision of the same weights, and about other weights of the same architecture.
    """
    found = fingerprint(model)
    remedy = _REMEDY.format(base_model)
    if found["vocab_size"] != wanted["vocab_size"]:
        raise BundleMismatchError(
            f"The bundle was built for a vocabulary of {wanted['vocab_size']}, this model has "
            f"{found['vocab_size']}. " + remedy
        )
    if found["architecture"] != wanted["architecture"]:
        raise BundleMismatchError(
            f"The bundle was built for a model of shape {_words(wanted.get('shape'))}, this one is "
            f"{_words(found['shape'])}. " + remedy
        )
    check_tokenizer(wanted, tokenizer, base_model)
    if found["weights"] != wanted["weights"]:
        warn(
            f"The bundle was built on other weights of this architecture ({base_model!r}); its scores may mean little "
            "on this model. A quantized or fine-tuned copy of the base model gives this warning too."
        )
    elif found["dtype"] != wanted.get("dtype", found["dtype"]):
        warn(
            f"The bundle was built on {wanted['dtype']} weights, this model holds the same ones in {found['dtype']}; "
            "scores will differ in their last digits."
        )


def check_tokenizer(wanted: Mapping[str, Any], tokenizer: Any, base_model: str) -> None:
    """Raise BundleMismatchError if ``tokenizer`` gives other ids than the one of ``wanted``; None of either passes.

    Raises TypeError for what is no tokenizer.
    """
    if tokenizer is not None and not hasattr(tokenizer, "get_vocab"):
        raise TypeError(
            f"tokenizer is a {type(tokenizer).__name__}; expected the tokenizer itself, such as "
            "AutoTokenizer.from_pretrained(...) gives"
        )
    if tokenizer is None or wanted["tokenizer"] is None or wanted["tokenizer"] in _tokenizer_hashes(tokenizer):
        return
    added = _added(tokenizer)
    raise BundleMismatchError(
        "The bundle was built with another tokenizer: its vocabulary hashes to "
        f"{str(wanted['tokenizer'])[:12]}, this tokenizer's to {_tokenizer_hash(tokenizer)[:12]}, and to nothing that "
        f"fits without the last of its {len(added)} added tokens (ids {', '.join(map(str, added[:5])) or 'none'}"
        f"{', ...' if len(added) > 5 else ''}). " + _REMEDY.format(base_model)
    )


def _text_config(model: nn.Module) -> Any:
    config: Any = model.config
    return config.get_text_config() if hasattr(config, "get_text_config") else config


def _shape(model: nn.Module) -> dict[str, Any]:
    config = _text_config(model)
    return {
        "model_type": config.model_type,
        "hidden_size": config.hidden_size,
        "layers": config.num_hidden_layers,
        "heads": getattr(config, "num_attention_heads", None),  # architectures without attention have none
        "vocab": config.vocab_size,
    }


def _words(shape: Any) -> str:
    return ", ".join(f"{k} {v}" for k, v in shape.items()) if isinstance(shape, Mapping) else "unknown"


def _sha(value: Any) -> str:
    return hashlib.sha256(json.dumps(value, sort_keys=True).encode()).hexdigest()


def _tokenizer_hash(tokenizer: Any) -> str:
    """A hash of which text has which id.

    Converted files fill the vocabulary up to the model's width with names such as ``[PAD151665]`` and mark other
    tokens as special than the original does; neither changes an id, so neither counts.
    """
    return next(_tokenizer_hashes(tokenizer))


def _tokenizer_hashes(tokenizer: Any) -> Iterator[str]:
    """The tokenizer's hash, then those without the last of its added tokens, the last two and so on: what a user added
    behind the vocabulary changes no id of it."""
    pairs = sorted((str(token), int(i)) for token, i in tokenizer.get_vocab().items() if token != f"[PAD{int(i)}]")
    added = _added(tokenizer)
    for count in range(min(len(added), MOST_ADDED) + 1):
        yield _sha([pair for pair in pairs if pair[1] not in added[:count]])


def _added(tokenizer: Any) -> list[int]:
    """The ids of its added tokens, the last one first."""
    added: Mapping[str, int] = getattr(tokenizer, "get_added_vocab", dict)()
    return sorted((int(i) for token, i in added.items() if token != f"[PAD{int(i)}]"), reverse=True)


def _base_parameters(model: nn.Module) -> Iterator[tuple[str, Tensor]]:
    for name, parameter in model.named_parameters():
        plain = name.removeprefix("base_model.model.").replace(".base_layer", "")
        if "lora_" not in plain and "modules_to_save" not in plain:
            yield plain, parameter


def _weights_hash(model: nn.Module) -> str:
    named = sorted(_base_parameters(model), key=lambda item: item[0])
    digest = hashlib.sha256()
    for i in range(min(SLICES, len(named))):
        name, parameter = named[i * len(named) // min(SLICES, len(named))]
        flat = parameter.detach().reshape(-1)
        ends = torch.cat((flat[:EDGE], flat[-EDGE:])).cpu()
        if ends.is_floating_point():
            ends = ends.to(torch.bfloat16).view(torch.int16)
        digest.update(name.encode())
        digest.update(ends.numpy().tobytes())
    return digest.hexdigest()
