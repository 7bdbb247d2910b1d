"""Tiny random models, a byte-level tokenizer made in memory, and pairs that a tiny model can learn."""

from __future__ import annotations

import json
import os
import signal
from collections.abc import Callable, Iterator
from contextlib import nullcontext
from pathlib import Path
from typing import Any

import pytest
import torch
from tokenizers import Tokenizer, decoders, models, pre_tokenizers
from tokenizers.processors import TemplateProcessing
from transformers import PreTrainedTokenizerFast, Qwen2Config, Qwen2ForCausalLM

from deepguard_trainer import recipe as recipes
from deepguard_trainer.config import Recipe
from deepguard_trainer.pairs import Pair
from deepguard_trainer.report import Silent

VOCAB = 300


@pytest.fixture(autouse=True)
def one_thread() -> Iterator[None]:
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(before)


def bytes_as_tokens() -> Tokenizer:
    alphabet = sorted(pre_tokenizers.ByteLevel.alphabet())
    core = Tokenizer(models.BPE(vocab={letter: i for i, letter in enumerate(alphabet)}, merges=[]))
    core.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    core.decoder = decoders.ByteLevel()
    return core


@pytest.fixture(scope="session")
def tokenizer() -> PreTrainedTokenizerFast:
    """One token a byte, and two that end a text."""
    return PreTrainedTokenizerFast(
        tokenizer_object=bytes_as_tokens(), eos_token="<|end|>", pad_token="<|pad|>",
        additional_special_tokens=["<|turn|>"],
    )  # fmt: skip


@pytest.fixture(scope="session")
def bos_tokenizer() -> PreTrainedTokenizerFast:
    """The same, but every text begins with a token of its own, the empty one too."""
    core = bytes_as_tokens()
    core.add_special_tokens(["<s>"])
    first = ("<s>", core.token_to_id("<s>"))
    core.post_processor = TemplateProcessing(single="<s> $A", special_tokens=[first])
    return PreTrainedTokenizerFast(tokenizer_object=core, bos_token="<s>", eos_token="<|end|>", pad_token="<|pad|>")


@pytest.fixture
def make_model(tokenizer: PreTrainedTokenizerFast) -> Callable[..., Any]:
    """A random two-layer Qwen2 whose seed is given; ``dtype`` of the weights as well."""

    def make(seed: int = 0, dtype: torch.dtype = torch.float32) -> Any:
        torch.manual_seed(seed)
        config = Qwen2Config(
            vocab_size=VOCAB, hidden_size=32, intermediate_size=48, num_hidden_layers=2, num_attention_heads=4,
            num_key_value_heads=2, max_position_embeddings=256, initializer_range=0.2,
            eos_token_id=tokenizer.eos_token_id, pad_token_id=tokenizer.pad_token_id,
        )  # fmt: skip
        return Qwen2ForCausalLM(config).to(dtype).eval()

    return make


@pytest.fixture
def make_recipe() -> Callable[..., Recipe]:
    """A shipped recipe at the tiny model's size, with overrides ``section__key=value``."""

    def make(name: str = "verified", **changes: Any) -> Recipe:
        values: dict[str, Any] = {
            "heads.layers": (-2, -1),
            "lora.rank": 4,
            "training.batch_pairs": 2,
            "training.accumulation": 2,
            "training.epochs": 2,
            "training.max_length": 200,
        }
        values |= {key.replace("__", "."): value for key, value in changes.items()}
        return recipes.override(recipes.load(name), values)

    return make


@pytest.fixture
def make_pairs() -> Callable[..., list[Pair]]:
    """Pairs of ``groups`` scenarios, ``each`` a scenario: a parametrised query over a formatted one."""

    def make(groups: int = 4, each: int = 2) -> list[Pair]:
        return [
            Pair(
                id=f"{group}-{number}", language="python", cwe="cwe-089", kind="secure-over-exploited",
                prompt=f"def f{group}(a):\n", chosen=f"  q('s?', a)\n  x{number}\n",
                rejected=f"  q('s' % a)\n  x{number}\n", scenario=f"s{group}", weight=1.0, group=f"scenario s{group}",
            )
            for group in range(groups)
            for number in range(each)
        ]  # fmt: skip

    return make


@pytest.fixture
def write_pairs(tmp_path: Path) -> Callable[..., Path]:
    """Writes pairs in the project's format and returns the file."""

    def write(pairs: list[Pair], name: str = "pairs.jsonl") -> Path:
        keys = ("id", "language", "cwe", "kind", "prompt", "chosen", "rejected", "scenario", "weight")
        path = tmp_path / name
        rows = [{"format": 1, **{key: getattr(pair, key) for key in keys}, "provenance": {}} for pair in pairs]
        path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
        return path

    return write


class InterruptAt(Silent):
    """Sends a signal once, after so many parts of what is tracked as ``label``."""

    def __init__(self, after: int, label: str = "training", number: int = signal.SIGINT) -> None:
        self.left, self.label, self.number = after, label, number
        self.begun: list[str] = []

    def track(self, label: str, total: int, done: int = 0) -> Any:
        self.begun.append(label)

        def tick() -> None:
            self.left -= 1
            if self.left == 0:
                os.kill(os.getpid(), self.number)

        return nullcontext(tick if label == self.label else lambda: None)


@pytest.fixture
def interrupt_at() -> type[InterruptAt]:
    return InterruptAt
