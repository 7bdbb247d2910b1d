"""Sample completions of prompts from a model, with or without a bundle, through ``model.generate``.

Raw completion, no special tokens but the BOS of tokenizers that always put one, unless the decoding says that it is a
chat. A row stops at end-of-text, at another control token, or as soon as its function has ended.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

import torch
from transformers import DynamicCache

from .attention import use_packed_attention
from .chat import in_chat
from .completion import finished
from .decode import Row, decode, row_for
from .errors import GateError
from .sampling_cache import (
    Completer,
    Completion,
    Decoding,
    GenerationCache,
    Kept,
    PromptItem,
    bundle_identity,
    cached,
    generation_key,
    model_identity,
)
from .slots import rows_can_enter

__all__ = ["Completion", "Decoding", "PromptItem", "Sampler", "sample"]

#: Rows decoded together, and prompts padded to one length together. The last few rows of those prompts decode alone, at
#: almost the price of many.
MAX_ROWS, MAX_PROMPTS = 256, 32
#: What the rows' keys and values may take: a model with many heads gets fewer rows.
CACHE_BYTES = 4 << 30
#: Positions that a row is taken to fill, prompt and completion.
POSITIONS = 640

_CONTROL = re.compile(r"<[|｜].*[|｜]>\Z|</?s>\Z")


class Codec:
    """Text to token ids and back, for one tokenizer and model."""

    def __init__(self, tokenizer: Any, model: Any) -> None:
        self._tokenizer = tokenizer
        bos = tokenizer.bos_token_id
        self._start = [bos] if bos is not None and tokenizer("a").input_ids[:1] == [bos] else []
        ends = model.generation_config.eos_token_id
        ids = {ends} if isinstance(ends, int) else set(ends or ())
        if tokenizer.eos_token_id is not None:
            ids.add(tokenizer.eos_token_id)
        # The model's other control tokens (next file, next turn, fill-in-the-middle) end a program as well.
        ids |= {i for i, t in tokenizer.added_tokens_decoder.items() if t.special or _CONTROL.match(t.content)}
        self.stop_ids = frozenset(ids - {tokenizer.unk_token_id})
        self.pad_id = next((i for i in (tokenizer.pad_token_id, *sorted(self.stop_ids)) if i is not None), 0)

    def encode(self, item: PromptItem, chat: bool = False) -> list[int]:
        """What the model is given; a chat's template writes the BOS itself where the model wants one."""
        text = in_chat(self._tokenizer, item.prompt, item.language) if chat else item.prompt
        ids = ([] if chat else self._start) + list(self._tokenizer(text, add_special_tokens=False).input_ids)
        if not ids:
            raise GateError("a prompt is empty, and the tokenizer has no start token; give at least one character")
        return ids

    def text(self, prompt_ids: Sequence[int], tokens: Sequence[int]) -> str:
        """What ``tokens`` add behind the prompt; decoded after its last one: some tokenizers eat blanks."""
        last = list(prompt_ids[-1:])
        return self._decode([*last, *tokens])[len(self._decode(last)) :]

    def _decode(self, ids: list[int]) -> str:
        return str(self._tokenizer.decode(ids, skip_special_tokens=False, clean_up_tokenization_spaces=False))


@dataclass(frozen=True)
class Written:
    """What was drawn for one prompt, as token ids: the prompt's, and each row's (without the token that ended it)."""

    prompt: tuple[int, ...]
    rows: tuple[Row, ...]
    texts: tuple[str, ...]


class Sampler:
    """A loaded (and perhaps wrapped) model that completes prompts."""

    def __init__(self, model: Any, tokenizer: Any, select_rows: Callable[..., None] | None = None) -> None:
        self._model, self._codec = model, Codec(tokenizer, model)
        self._select_rows = select_rows or (lambda model, rows, **where: None)
        self._rows = max(1, min(MAX_ROWS, CACHE_BYTES // (POSITIONS * cache_bytes_a_position(model))))

    def complete(
        self,
        items: Sequence[PromptItem],
        decoding: Decoding,
        kept: Kept,
        written: Callable[[], object] = lambda: None,
        start: int = 0,
    ) -> None:
        """As `Completer.complete`."""

        def whole(item: PromptItem, found: Written) -> None:
            rows = zip(found.texts, found.rows, strict=True)
            kept(item, [Completion(text, row.ended, len(row.tokens)) for text, row in rows])

        self.write(items, decoding, whole, written, start)

    def write(
        self,
        items: Sequence[PromptItem],
        decoding: Decoding,
        whole: Callable[[PromptItem, Written], None],
        written: Callable[[], object] = lambda: None,
        start: int = 0,
    ) -> None:
        """Completions ``start`` to ``decoding.n`` of each item: prompts of like length together, padded left, one
        prefill each. ``whole`` is called for each item (and for each piece of one, where not all of its rows can
        decode together), ``written`` for each completion.
        """
        encoded = [(item, self._codec.encode(item, decoding.chat)) for item in items]
        encoded.sort(key=lambda pair: len(pair[1]))
        together, piece = MAX_PROMPTS, decoding.n - start
        if not rows_can_enter(DynamicCache(config=self._model.config)):  # all rows of a batch then begin together
            together, piece = max(1, min(MAX_PROMPTS, self._rows // piece)), min(self._rows, piece)
        for place in range(0, len(encoded), together):
            for first in range(start, decoding.n, piece):
                part = replace(decoding, n=min(first + piece, decoding.n))
                self._decode(encoded[place : place + together], part, whole, written, first)

    def _decode(
        self,
        batch: Sequence[tuple[PromptItem, list[int]]],
        decoding: Decoding,
        whole: Callable[[PromptItem, Written], None],
        written: Callable[[], object],
        start: int,
    ) -> None:
        width = max(len(ids) for _, ids in batch)
        padded = [[self._codec.pad_id] * (width - len(ids)) + ids for _, ids in batch]
        mask = [[0] * (width - len(ids)) + [1] * len(ids) for _, ids in batch]
        copies = decoding.n - start
        rows = [row_for(decoding.seed, item.id, k) for item, _ in batch for k in range(start, decoding.n)]
        missing = [copies] * len(batch)

        def done(number: int, tokens: list[int]) -> bool:
            item, ids = batch[number // copies]
            return finished(item.prompt, self._codec.text(ids, tokens), item.language)

        def row_written(number: int) -> None:
            written()
            place = number // copies
            missing[place] -= 1
            if not missing[place]:
                item, ids = batch[place]
                own = tuple(rows[place * copies : (place + 1) * copies])
                whole(item, Written(tuple(ids), own, tuple(self._codec.text(ids, row.tokens) for row in own)))

        device = self._model.device
        decode(
            self._model,
            torch.tensor(padded, device=device),
            torch.tensor(mask, device=device),
            rows,
            decoding,
            stop_ids=self._codec.stop_ids,
            done=done,
            written=row_written,
            select_rows=self._select_rows,
            slots=self._rows,
        )


def cache_bytes_a_position(model: Any) -> int:
    """Bytes of keys and values that one position of one row takes, by the model's config; an upper bound where layers
    share or window their cache."""
    config = model.config.get_text_config()
    heads = getattr(config, "num_key_value_heads", None) or config.num_attention_heads
    width = getattr(config, "head_dim", None) or config.hidden_size // config.num_attention_heads
    return int(2 * config.num_hidden_layers * heads * width * model.dtype.itemsize)


def sample(
    model_name: str,
    items: Sequence[PromptItem],
    decoding: Decoding,
    *,
    bundle: Path | None = None,
    settings: Any = None,
    cache_dir: Path | None = None,
    progress: bool = True,
    load: Callable[[], Completer] | None = None,
) -> dict[str, list[Completion]]:
    """``decoding.n`` completions of every item, by its id: from the cache as far as it has them, the rest generated.

    ``settings`` is a ``deepguard_plugin.Settings`` or None for the bundle's own. The model is loaded (by
    ``load``, or by name and bundle) only if something is missing. Ids must be unique: they seed the random
    numbers.
    """
    key_of = partial(
        generation_key,
        model=identity_of_model(model_name),
        bundle=bundle_identity(bundle) if bundle else None,
        settings=_plain(settings),
        decoding=decoding,
    )
    fresh = load or partial(load_sampler, model_name, bundle, settings)
    return cached(items, decoding, lambda item: key_of(item=item), fresh, GenerationCache(cache_dir), progress)


def load_sampler(model_name: str, bundle: Path | None = None, settings: Any = None) -> Sampler:
    """Load a model by name and, with a bundle, wrap it. A damaged bundle is found before gigabytes are read."""
    import deepguard_plugin
    from deepguard_plugin.models import load_model

    verified = deepguard_plugin.Bundle.load(bundle) if bundle else None
    model, tokenizer = load_model(model_name)
    use_packed_attention(model)
    if verified is None:
        return Sampler(model, tokenizer)
    model = deepguard_plugin.wrap(model, verified, tokenizer=tokenizer, settings=settings)
    return Sampler(model, tokenizer, deepguard_plugin.select_rows)


def identity_of_model(model_name: str) -> str:
    """The model's files and the precision that they are loaded in."""
    from deepguard_plugin.models import native_dtype, resolve

    source, is_local = resolve(model_name)
    if not is_local:
        from huggingface_hub import snapshot_download

        source = snapshot_download(source, allow_patterns=["*.json", "*.jinja", "*.safetensors", "*.model", "*.txt"])
    return f"{model_identity(Path(source))} {native_dtype()}"


def _plain(settings: Any) -> Mapping[str, Any] | None:
    return None if settings is None else settings.steering()
