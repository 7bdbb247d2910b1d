"""Tiny random models, bundles for them, and a slow oracle that guidance is compared with.

The oracle knows nothing of caches, hooks or folding: for every step and every row it runs the prefix,
without its padding, through a clean model with the LoRA loaded by PEFT, and scores it with the unfolded
networks in float64.
"""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import peft
import pytest
import torch
from torch import Tensor
from transformers import (
    GPT2Config,
    GPT2LMHeadModel,
    LlamaConfig,
    LlamaForCausalLM,
    Qwen2Config,
    Qwen2ForCausalLM,
)

from deepguard_plugin import Bundle
from deepguard_plugin.bundle import fingerprint, save_bundle
from deepguard_plugin.methods.deepguard import GuidanceProcessor
from deepguard_plugin.networks import Aggregator, Analyzer

VOCAB, HIDDEN, LAYERS = 61, 24, 5
PAD, EOS = 0, 1
SHAPE: dict[str, Any] = {"vocab_size": VOCAB, "bos_token_id": 2, "eos_token_id": None, "pad_token_id": PAD}
FAMILIES = ("llama", "qwen2", "gpt2")


def tiny_model(family: str, seed: int = 0, **changes: Any) -> Any:
    torch.manual_seed(seed)
    rotary = {
        "hidden_size": HIDDEN,
        "num_hidden_layers": LAYERS,
        "num_attention_heads": 4,
        "num_key_value_heads": 2,
        "intermediate_size": 40,
        "initializer_range": 0.3,
    }
    if family == "llama":
        return LlamaForCausalLM(LlamaConfig(**SHAPE | rotary | changes)).eval()
    if family == "qwen2":
        return Qwen2ForCausalLM(Qwen2Config(**SHAPE | rotary | changes)).eval()
    small = {"n_embd": HIDDEN, "n_layer": LAYERS, "n_head": 4, "n_positions": 128, "initializer_range": 0.3}
    return GPT2LMHeadModel(GPT2Config(**SHAPE | small | changes)).eval()


def lora(model: Any, seed: int = 1) -> Any:
    """A PeftModel of a copy of ``model`` with a LoRA that changes its outputs."""
    torch.manual_seed(seed)
    gpt2 = model.config.model_type == "gpt2"
    config = peft.LoraConfig(
        r=4,
        lora_alpha=8,
        lora_dropout=0.1,
        task_type="CAUSAL_LM",
        fan_in_fan_out=gpt2,
        target_modules=["c_attn"] if gpt2 else ["q_proj", "v_proj", "o_proj"],
    )
    adapted = peft.get_peft_model(copy.deepcopy(model), config)
    for name, parameter in adapted.named_parameters():
        if "lora_" in name:
            torch.nn.init.normal_(parameter, std=0.2)
    return adapted.eval()


def heads(kind: str = "attention", n_layers: int = 4, seed: int = 2) -> tuple[Aggregator, Analyzer, Tensor]:
    torch.manual_seed(seed)
    aggregator, analyzer = Aggregator(HIDDEN, n_layers, kind), Analyzer(HIDDEN, torch.arange(3, 50), VOCAB)  # type: ignore[arg-type]
    for parameter in [*aggregator.parameters(), *analyzer.parameters()]:
        if parameter.dim() == 1:
            torch.nn.init.normal_(parameter, std=0.3)
    torch.nn.init.normal_(analyzer.embedding.rows, std=1.0)
    torch.nn.init.normal_(analyzer.map4.weight, std=3.0)
    prior = torch.rand(VOCAB) * 2 - 1
    prior[:3] = 0
    prior[50:] = 0
    return aggregator.eval(), analyzer.eval(), prior


def write_bundle(
    folder: Path,
    model: Any,
    *,
    adapted: Any = None,
    kind: str = "attention",
    layers: tuple[int, ...] = (-4, -3, -2, -1),
    tokenizer: Any = None,
    **settings: Any,
) -> Path:
    adapted = adapted or lora(model)
    aggregator, analyzer, prior = heads(kind, len(layers))
    stated = {
        "layers": list(layers),
        "aggregation": kind,
        "strength": 1.5,
        "rescore": None,
        "score_floor": 0.05,
        "bias_cap": 6.0,
        "mean_score": 0.5,
    }
    return save_bundle(
        folder,
        adapter_state=peft.get_peft_model_state_dict(adapted),
        adapter_config=adapted.peft_config["default"],
        aggregator=aggregator,
        analyzer=analyzer,
        prior=prior,
        info={
            "method": "deepguard",
            "recipe": "test",
            "base_model": f"tiny-{model.config.model_type}",
            "fingerprint": fingerprint(model, tokenizer),
            "settings": stated | settings,
            "training": {},
        },
    )


@dataclass
class Step:
    """One call of the guidance processor."""

    ids: Tensor
    before: Tensor
    after: Tensor


@dataclass
class Oracle:
    """The reference for one family."""

    adapted: Any
    bundle: Bundle
    scores_seen: list[float] = field(default_factory=list)

    def token_scores(self, ids: Tensor) -> Tensor:
        """ids (T,) without padding -> (T,) float64."""
        with torch.no_grad():
            states = self.adapted(input_ids=ids[None], output_hidden_states=True, use_cache=False).hidden_states
        chosen = torch.stack([states[i] for i in self.bundle.layers]).double()
        aggregator = copy.deepcopy(self.bundle.aggregator).double()
        analyzer = copy.deepcopy(self.bundle.analyzer).double()
        with torch.no_grad():
            return analyzer(aggregator(chosen), ids[None])[0]

    def logits(self, ids: Tensor) -> Tensor:
        with torch.no_grad():
            return self.adapted(input_ids=ids[None], use_cache=False).logits[0, -1].float()

    def bias(self, ids: Tensor, prompt: int, *, every: int | None = None, strength: float | None = None) -> Tensor:
        """(V,) for the token that follows ``ids`` (T,), of which ``prompt`` are the prompt's."""
        stated = self.bundle.info["settings"]
        end = prompt if every is None else prompt + (len(ids) - prompt) // every * every
        score = float(self.token_scores(ids)[:end].mean())
        self.scores_seen.append(score)
        prior = self.bundle.prior.double()
        strength = stated["strength"] if strength is None else strength
        bias = strength * prior / prior.abs().max() / max(score, stated["score_floor"])
        return bias.clamp(-stated["bias_cap"], stated["bias_cap"]).float()

    def check(
        self,
        steps: list[Step],
        mask: Tensor,
        *,
        every: int | None = None,
        beams: bool = False,
        tolerance: float = 2e-3,
    ) -> None:
        """Every row of every step has the oracle's logits and the oracle's bias on top. ``mask`` (B, prompt
        length) is the prompts', each followed by the rows made from it."""
        assert steps
        for step in steps:
            rows = step.ids.shape[0]
            per_prompt = rows // mask.shape[0]
            for row in range(rows):
                keep = mask[row // per_prompt].bool()
                width = keep.shape[0]
                ids = torch.cat((step.ids[row, :width][keep], step.ids[row, width:]))
                logits = self.logits(ids)
                expected = logits + self.bias(ids, int(keep.sum()), every=every)
                if beams:
                    logits, expected = logits.log_softmax(-1), expected.log_softmax(-1)
                assert torch.allclose(step.before[row], logits, atol=tolerance)
                assert torch.allclose(step.after[row], expected, atol=tolerance), (row, ids.tolist())


@pytest.fixture(autouse=True, scope="session")
def _one_thread() -> Iterator[None]:
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(before)


@pytest.fixture(scope="session")
def make_model() -> Callable[..., Any]:
    return tiny_model


@pytest.fixture(scope="session")
def make_lora() -> Callable[..., Any]:
    return lora


@pytest.fixture(scope="session")
def make_heads() -> Callable[..., Any]:
    return heads


@pytest.fixture(scope="session")
def make_oracle() -> Callable[..., Any]:
    return Oracle


@pytest.fixture(scope="session")
def make_bundle() -> Callable[..., Path]:
    return write_bundle


@pytest.fixture(scope="session")
def _family_kits(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[Any, Any, Path]]:
    kits = {}
    for family in FAMILIES:
        model = tiny_model(family)
        adapted = lora(model)
        kits[family] = (
            model,
            adapted,
            write_bundle(tmp_path_factory.mktemp(family) / "bundle", model, adapted=adapted),
        )
    return kits


@pytest.fixture(params=FAMILIES)
def family(request: pytest.FixtureRequest) -> str:
    return request.param


@pytest.fixture
def kit(family: str, _family_kits: Any) -> tuple[Any, Bundle, Oracle]:
    """(a fresh clean model, its bundle, its oracle) of each family."""
    model, adapted, folder = _family_kits[family]
    bundle = Bundle.load(folder)
    return copy.deepcopy(model), bundle, Oracle(adapted, bundle)


@pytest.fixture
def llama(_family_kits: Any) -> tuple[Any, Bundle, Oracle]:
    """As ``kit``, for Llama only."""
    model, adapted, folder = _family_kits["llama"]
    bundle = Bundle.load(folder)
    return copy.deepcopy(model), bundle, Oracle(adapted, bundle)


@pytest.fixture
def llama_bundle(_family_kits: Any) -> Path:
    return _family_kits["llama"][2]


@pytest.fixture
def steps(monkeypatch: pytest.MonkeyPatch) -> list[Step]:
    """Fills with every call of the guidance processor made in the test."""
    seen: list[Step] = []
    original = GuidanceProcessor.__call__

    def spy(self: Any, input_ids: Tensor, scores: Tensor) -> Tensor:
        before = scores.clone()
        after = original(self, input_ids, scores)
        seen.append(Step(input_ids.clone(), before, after.clone()))
        return after

    monkeypatch.setattr(GuidanceProcessor, "__call__", spy)
    return seen


@pytest.fixture(scope="session")
def prompts() -> tuple[Tensor, Tensor]:
    """(ids, mask) of three prompts of different lengths, left-padded to (3, 9)."""
    generator = torch.Generator().manual_seed(5)
    lengths = (4, 9, 7)
    ids = torch.full((3, 9), PAD)
    mask = torch.zeros(3, 9, dtype=torch.int64)
    for row, length in enumerate(lengths):
        ids[row, -length:] = torch.randint(3, 55, (length,), generator=generator)
        mask[row, -length:] = 1
    return ids, mask


@pytest.fixture(scope="session")
def word_tokenizer() -> Callable[..., Any]:
    """Makes a tokenizer whose token i is the word w<i>, in the order that ``shift`` rotates them to."""
    from tokenizers import Tokenizer
    from tokenizers.models import WordLevel
    from tokenizers.pre_tokenizers import WhitespaceSplit
    from transformers import PreTrainedTokenizerFast

    def make(size: int = VOCAB, shift: int = 0) -> Any:
        words = ["<pad>", "</s>", "<s>", *(f"w{i}" for i in range(3, size))]
        words[3:] = words[3 + shift :] + words[3 : 3 + shift]
        inner = Tokenizer(WordLevel({word: i for i, word in enumerate(words)}, unk_token="<pad>"))
        inner.pre_tokenizer = WhitespaceSplit()
        return PreTrainedTokenizerFast(
            tokenizer_object=inner, pad_token="<pad>", eos_token="</s>", bos_token="<s>", unk_token="<pad>"
        )

    return make
