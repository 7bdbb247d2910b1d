"""The sampler: the same distribution and the same greedy text as transformers, only faster."""

from __future__ import annotations

import copy
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import peft
import pytest
import torch
from tokenizers import Tokenizer, decoders, pre_tokenizers
from tokenizers.models import BPE
from transformers import PreTrainedTokenizerFast, Qwen2Config, Qwen2ForCausalLM
from transformers.generation.logits_process import TemperatureLogitsWarper, TopPLogitsWarper

import deepguard_plugin
from deepguard_ci import decode as decode_module
from deepguard_ci import generate as generate_module
from deepguard_ci import slots as slots_module
from deepguard_ci.attention import use_packed_attention
from deepguard_ci.chat import in_chat
from deepguard_ci.decode import decode, draw, nucleus, row_for
from deepguard_ci.errors import GateError
from deepguard_ci.generate import MAX_ROWS, Codec, Sampler, cache_bytes_a_position
from deepguard_ci.sampling_cache import (
    Completion,
    Decoding,
    PromptItem,
)
from deepguard_plugin.bundle import fingerprint, save_bundle
from deepguard_plugin.networks import Aggregator, Analyzer

EOS = 0


@pytest.fixture(scope="module")
def tokenizer() -> PreTrainedTokenizerFast:
    """One token a byte, and two control tokens."""
    vocabulary = {"<|end|>": EOS, "<|file_sep|>": 1}
    for byte in sorted(pre_tokenizers.ByteLevel.alphabet()):
        vocabulary[byte] = len(vocabulary)
    raw = Tokenizer(BPE(vocabulary, []))
    raw.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    raw.decoder = decoders.ByteLevel()
    raw.add_special_tokens(["<|end|>"])
    raw.add_tokens(["<|file_sep|>"])
    return PreTrainedTokenizerFast(tokenizer_object=raw, eos_token="<|end|>")


def tiny(seed: int = 0) -> Qwen2ForCausalLM:
    torch.manual_seed(seed)
    config = Qwen2Config(
        vocab_size=270,
        hidden_size=32,
        intermediate_size=64,
        num_hidden_layers=2,
        num_attention_heads=4,
        num_key_value_heads=2,
        max_position_embeddings=512,
        tie_word_embeddings=False,
        eos_token_id=EOS,
        bos_token_id=None,
        pad_token_id=EOS,
    )
    model = Qwen2ForCausalLM(config).eval()
    with torch.no_grad():
        model.lm_head.weight.mul_(12)  # peaked, as a trained model
        model.lm_head.weight[EOS] += 0.15  # some rows end early
    # What instruct models ship with and a run must not inherit.
    model.generation_config.update(temperature=0.3, top_k=7, top_p=0.5, repetition_penalty=1.3, do_sample=True)
    return model


@pytest.fixture(scope="module")
def model() -> Qwen2ForCausalLM:
    return tiny()


ITEMS = [
    PromptItem("a", "def f(x):\n", "python"),
    PromptItem("b", "int main(void) {\n  return", "c"),
    PromptItem("c", "import os\n\ndef g():\n    # go\n", "python"),
]


def complete(sampler: Sampler, items: Sequence[PromptItem], decoding: Decoding) -> dict[str, list[Completion]]:
    found: dict[str, list[Completion]] = {}
    sampler.complete(items, decoding, lambda item, completions: found.update({item.id: completions}))
    return found


# --- the distribution ----------------------------------------


def scores_of(rows: int, vocabulary: int, spread: float) -> torch.Tensor:
    return torch.randn(rows, vocabulary, generator=torch.Generator().manual_seed(3)) * spread


def reference(scores: torch.Tensor, temperature: float, top_p: float) -> torch.Tensor:
    warped = TemperatureLogitsWarper(temperature)(None, scores)
    return (TopPLogitsWarper(top_p)(None, warped) if top_p < 1 else warped).softmax(-1)


@pytest.mark.parametrize("temperature", [0.1, 0.4, 0.8, 1.5])
@pytest.mark.parametrize("top_p", [0.3, 0.95, 1.0])
@pytest.mark.parametrize("spread", [0.3, 3.0])
def test_the_nucleus_is_that_of_transformers_warpers(temperature: float, top_p: float, spread: float) -> None:
    scores = scores_of(8, 3000, spread)
    expected = reference(scores, temperature, top_p)
    for width in (64, 1024, 3000):
        ids, mass, reach = nucleus(scores, temperature, top_p, width)
        ours = torch.zeros(8, 3000, dtype=torch.float64).scatter(1, ids, mass / mass.sum(-1, keepdim=True))
        # Without top-p the nucleus is everything: a narrower look is never complete, whatever it rounds to.
        complete_rows = (reach >= top_p) & torch.tensor(top_p < 1) | torch.tensor(width >= 3000)
        assert torch.equal((ours > 1e-30)[complete_rows], (expected > 1e-30)[complete_rows])
        torch.testing.assert_close(ours[complete_rows].float(), expected[complete_rows], rtol=1e-4, atol=1e-7)
        assert width < 3000 or bool((reach >= min(top_p, 0.9999)).all())


@pytest.mark.parametrize("top_p", [0.5, 0.95, 1.0])
@pytest.mark.parametrize("widths", [(4, 16), (1024,)])
def test_draws_over_a_grid_of_random_numbers_have_exactly_the_reference_frequencies(
    top_p: float, widths: tuple[int, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(decode_module, "WIDTHS", widths)
    scores, draws = scores_of(1, 50, 1.5), 20_000
    uniform = (torch.arange(draws, dtype=torch.float64) + 0.5) / draws
    tokens = draw(scores.expand(draws, -1), Decoding(temperature=0.8, top_p=top_p), uniform)
    counted = torch.bincount(tokens, minlength=50) / draws
    torch.testing.assert_close(counted, reference(scores, 0.8, top_p)[0], atol=1.01 / draws, rtol=0)


@pytest.mark.parametrize("vocabulary", [64 * 4 * 128, 40_001])
def test_the_largest_scores_are_found_by_blocks(vocabulary: int) -> None:
    scores = scores_of(5, vocabulary, 4.0).bfloat16()  # with many ties
    scores[1, 10:] = -torch.inf
    scores[2] = scores[2].sort().values
    scores[3, ::128] += 30  # one large entry in each block
    scores[4, 7:90] += 30  # all in one block
    found, ids = decode_module.largest(scores, 64)
    for row in range(5):
        expected = sorted(range(vocabulary), key=lambda i: (-float(scores[row, i]), i))[:64]
        finite = int(torch.isfinite(found[row]).sum())
        assert finite == (10 if row == 1 else 64)
        assert torch.equal(found[row, :finite], scores[row, expected[:finite]])
        lowest = found[row, finite - 1]
        assert ids[row, :finite][found[row, :finite] > lowest].tolist() == [
            i for i in expected[:finite] if scores[row, i] > lowest
        ]
        assert len(set(ids[row, :finite].tolist())) == finite


def test_masked_tokens_are_never_drawn_not_even_by_the_largest_random_number() -> None:
    scores = torch.full((1, 300), -torch.inf)
    scores[0, 5], scores[0, 250] = 0.0, 1.0
    uniform = torch.tensor([0.0, 0.5, 0.999999999999999], dtype=torch.float64)
    drawn = draw(scores.expand(3, -1), Decoding(temperature=1.0, top_p=1.0), uniform).tolist()
    assert drawn == [250, 250, 5]


# --- the loop ----------------------------------------


@pytest.mark.parametrize("item", ITEMS, ids=lambda item: item.id)
def test_greedy_text_is_that_of_plain_generate(model: Any, tokenizer: Any, item: PromptItem) -> None:
    plain = model.generate(
        **tokenizer(item.prompt, return_tensors="pt"),
        do_sample=False,
        max_new_tokens=40,
        repetition_penalty=1.0,
        temperature=1.0,
        top_p=1.0,
        top_k=50,
    )
    expected = plain[0, len(tokenizer(item.prompt).input_ids) :].tolist()
    ids = torch.tensor([tokenizer(item.prompt).input_ids])
    row = row_for(0, item.id, 0)
    decode(
        model,
        ids,
        torch.ones_like(ids),
        [row],
        Decoding(temperature=0, n=1, max_new_tokens=40),
        stop_ids=frozenset({EOS}),
        done=lambda i, t: False,
        select_rows=lambda *a, **k: None,
        slots=99,
    )
    assert row.tokens == [t for t in expected if t != EOS]
    assert row.ended == (expected[-1] == EOS)


def test_every_sampled_token_is_the_one_that_a_slow_oracle_draws(model: Any, tokenizer: Any) -> None:
    """No cache, no batch, transformers' warpers, a full sort; rows that leave the batch early included."""
    decoding = Decoding(temperature=0.9, top_p=0.9, n=12, max_new_tokens=24, seed=5)
    ids = torch.tensor([tokenizer(ITEMS[0].prompt).input_ids])
    rows = [row_for(5, "a", k) for k in range(decoding.n)]
    decode(
        model,
        ids,
        torch.ones_like(ids),
        rows,
        decoding,
        stop_ids=frozenset({EOS}),
        done=lambda i, t: len(t) > 3 + i,
        select_rows=lambda *a, **k: None,
        slots=99,
    )
    for k, row in enumerate(rows):
        random, written = row_for(5, "a", k).random, ids[0].tolist()
        for token in row.tokens + [EOS] * row.ended:
            with torch.no_grad():
                logits = model(torch.tensor([written])).logits[:, -1]
            mass, order = reference(logits, 0.9, 0.9)[0].double().sort(descending=True)
            u = torch.rand((), generator=random, dtype=torch.float64)
            assert token == order[torch.searchsorted(mass.cumsum(0), u * mass.sum(), right=True)]
            written.append(token)
    assert any(row.ended for row in rows)
    assert not all(row.ended for row in rows)


def test_a_sample_does_not_depend_on_how_many_are_drawn_with_it(model: Any, tokenizer: Any) -> None:
    sampler = Sampler(model, tokenizer)
    few = complete(sampler, ITEMS[1:2], Decoding(temperature=0.8, n=3, max_new_tokens=20))
    many = complete(sampler, ITEMS, Decoding(temperature=0.8, n=70, max_new_tokens=20))
    assert few["b"] == many["b"][:3]
    assert len(many["b"]) == 70
    assert len({c.text for c in many["b"]}) > 60
    other = complete(sampler, ITEMS[1:2], Decoding(temperature=0.8, n=3, max_new_tokens=20, seed=1))
    assert other["b"] != few["b"]


def test_a_left_padded_batch_of_prompts_gives_each_what_it_gets_alone(model: Any, tokenizer: Any) -> None:
    sampler, decoding = Sampler(model, tokenizer), Decoding(temperature=0, n=1, max_new_tokens=30)
    told: list[None] = []
    together: dict[str, list[Completion]] = {}
    sampler.complete(ITEMS, decoding, lambda i, found: together.update({i.id: found}), lambda: told.append(None))
    assert len(told) == len(ITEMS) * decoding.n
    for item in ITEMS:
        assert together[item.id] == complete(sampler, [item], decoding)[item.id]


def test_where_rows_cannot_enter_no_more_of_them_begin_together_than_there_is_room_for(
    model: Any, tokenizer: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    decoding, batches = Decoding(temperature=0.8, n=7, max_new_tokens=12), []
    expected = complete(Sampler(model, tokenizer), ITEMS, decoding)
    monkeypatch.setattr(generate_module, "rows_can_enter", lambda cache: False)
    monkeypatch.setattr(slots_module, "rows_can_enter", lambda cache: False)
    monkeypatch.setattr(generate_module, "MAX_ROWS", 3)
    real = generate_module.decode

    def counted(model: Any, ids: Any, mask: Any, rows: Any, *args: Any, **kwargs: Any) -> None:
        batches.append(len(rows))
        real(model, ids, mask, rows, *args, **kwargs)

    monkeypatch.setattr(generate_module, "decode", counted)
    found: dict[str, list[Completion]] = {item.id: [] for item in ITEMS}
    Sampler(model, tokenizer).complete(ITEMS, decoding, lambda item, more: found[item.id].extend(more))
    assert found == expected
    assert batches == [3, 3, 1] * 3


def test_rows_stop_when_their_function_has_ended(model: Any, tokenizer: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    text = "    return x\n\nprint(f(1))\n"
    script = list(tokenizer(text).input_ids)
    monkeypatch.setattr(decode_module, "draw", scripted(script))
    (result,) = complete(Sampler(model, tokenizer), ITEMS[:1], Decoding(n=1, max_new_tokens=50))["a"]
    assert result == Completion("    return x\n\np", False, len("    return x\n\np"))


def test_end_of_text_and_other_control_tokens_end_a_completion_and_leave_no_text(
    model: Any, tokenizer: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    for control in ("<|end|>", "<|file_sep|>"):
        script = [*tokenizer("    pass").input_ids, tokenizer.convert_tokens_to_ids(control)]
        monkeypatch.setattr(decode_module, "draw", scripted(script))
        (result,) = complete(Sampler(model, tokenizer), ITEMS[:1], Decoding(n=1, max_new_tokens=50))["a"]
        assert result == Completion("    pass", True, 8)


def scripted(tokens: Sequence[int]) -> Any:
    remaining = iter(tokens)
    return lambda scores, decoding, uniform: torch.tensor([next(remaining)] * len(scores))


class Steered(Qwen2ForCausalLM):
    """Stands for a wrapped model: a processor with one state a row, told which rows live on and which begin anew."""

    prompt: list[int]
    state: list[list[int]]

    def _get_logits_processor(self, *args: Any, **kwargs: Any) -> Any:
        processors = super()._get_logits_processor(*args, **kwargs)
        assert not list(processors), "the run's own decoding is not generate's business"
        processors.append(self._steer)
        self.state = [self.prompt[:-1]]
        return processors

    def _steer(self, input_ids: torch.Tensor, scores: torch.Tensor) -> torch.Tensor:
        texts = [[token for token in row if token != EOS] for row in input_ids.tolist()]
        assert [text[:-1] for text in texts] == self.state
        self.state = texts
        due = torch.tensor([len(text) == len(self.prompt) + 4 for text in texts])
        return scores.where(~due[:, None], scores.clone().index_fill(1, torch.tensor([40]), 1e4))

    def select(self, rows: list[int], length: int, dropped: int) -> None:
        self.state = [self.state[i] if i < len(self.state) else self.prompt[:-1] for i in rows]


@pytest.mark.parametrize("slots", [4, 64])
def test_a_model_that_brings_its_own_processors_is_steered_and_told_about_every_change_of_rows(
    model: Any, tokenizer: Any, slots: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(generate_module, "MAX_ROWS", slots)
    steered = Steered(model.config).eval()
    steered.load_state_dict(model.state_dict())
    steered.generation_config = model.generation_config
    steered.prompt = tokenizer(ITEMS[1].prompt).input_ids
    calls: list[list[int]] = []

    def select_rows(model: Any, rows: list[int], *, length: int, dropped: int) -> None:
        calls.append(rows)
        model.select(rows, length, dropped)

    sampler = Sampler(steered, tokenizer, select_rows)
    results = complete(sampler, ITEMS[1:2], Decoding(temperature=0.9, n=10, max_new_tokens=40))["b"]
    assert calls[0] == [1] * min(slots, 10)
    assert len(calls) > 2
    forced = tokenizer.decode([40])
    assert all(c.tokens < 5 or forced in c.text for c in results)
    assert any(c.tokens >= 5 for c in results)


def wrapped(tokenizer: Any, folder: Path, **settings: Any) -> Any:
    """The tiny model with a bundle of random networks that steer it hard and score every new token."""
    torch.manual_seed(9)
    model = tiny()
    config = peft.LoraConfig(r=2, target_modules=["q_proj", "v_proj"], task_type="CAUSAL_LM")
    adapted = peft.get_peft_model(tiny(), config)
    for name, parameter in adapted.named_parameters():
        if "lora_B" in name:
            torch.nn.init.normal_(parameter, std=0.1)
    analyzer = Analyzer(32, torch.arange(2, 200), 270)
    torch.nn.init.normal_(analyzer.embedding.rows, std=1.0)
    info = {
        "method": "deepguard",
        "recipe": "test",
        "base_model": "tiny",
        "training": {},
        "fingerprint": fingerprint(model, tokenizer),
        "settings": {
            "layers": [-2, -1],
            "aggregation": "attention",
            "strength": 2.0,
            "rescore": 1,
            "score_floor": 0.05,
            "bias_cap": 8.0,
            "mean_score": 0.5,
        },
    }
    bundle = save_bundle(
        folder,
        adapter_state=peft.get_peft_model_state_dict(adapted),
        adapter_config=adapted.peft_config["default"],
        aggregator=Aggregator(32, 2, "attention").eval(),
        analyzer=analyzer.eval(),
        prior=torch.rand(270) * 2 - 1,
        info=info,
    )
    return deepguard_plugin.wrap(model, bundle, tokenizer=tokenizer)


def test_a_wrapped_model_is_steered_row_by_row_as_in_plain_generate(model: Any, tokenizer: Any, tmp_path: Path) -> None:
    hard = wrapped(tokenizer, tmp_path / "bundle")
    sampler = Sampler(hard, tokenizer, deepguard_plugin.select_rows)
    greedy = complete(sampler, ITEMS, Decoding(temperature=0, n=1, max_new_tokens=20))
    for item in ITEMS:
        inputs = tokenizer(item.prompt, return_tensors="pt")
        plain = hard.generate(
            **inputs,
            do_sample=False,
            max_new_tokens=20,
            repetition_penalty=1.0,
            temperature=1.0,
            top_p=1.0,
            top_k=50,
        )
        (ours,) = greedy[item.id]
        written = plain[0, inputs.input_ids.shape[1] :][: ours.tokens]
        assert ours.text == tokenizer.decode(written)

    ids = torch.tensor([tokenizer(ITEMS[1].prompt).input_ids])

    def drawn(model: Any, numbers: Sequence[int]) -> list[list[int]]:
        """Samples ``numbers``, together; sample k is ended after k + 3 tokens."""
        rows = [row_for(2, "b", k) for k in numbers]
        decode(
            model,
            ids,
            torch.ones_like(ids),
            rows,
            Decoding(temperature=0.9, n=len(rows), max_new_tokens=30),
            stop_ids=frozenset(),
            done=lambda i, tokens: len(tokens) >= numbers[i] + 3,
            select_rows=deepguard_plugin.select_rows,
            slots=99,
        )
        return [row.tokens for row in rows]

    together = drawn(hard, range(8, -1, -1))
    assert together == [drawn(hard, [k])[0] for k in range(8, -1, -1)]
    assert together != drawn(model, range(8, -1, -1))


def test_a_start_token_is_put_only_where_the_tokenizer_always_puts_one(model: Any, tokenizer: Any) -> None:
    assert Codec(tokenizer, model).encode(PromptItem("a", "ab", "c")) == tokenizer("ab").input_ids
    with pytest.raises(GateError, match="empty"):
        Codec(tokenizer, model).encode(PromptItem("a", "", "c"))

    class Starts:
        def __init__(self) -> None:
            self.bos_token_id = 9

        def __getattr__(self, name: str) -> Any:
            return getattr(tokenizer, name)

        def __call__(self, text: str, add_special_tokens: bool = True) -> Any:
            encoding = tokenizer(text)
            if add_special_tokens:
                encoding["input_ids"] = [9, *encoding["input_ids"]]
            return encoding

    assert Codec(Starts(), model).encode(PromptItem("a", "ab", "c")) == [9, *tokenizer("ab").input_ids]


def test_in_a_chat_the_model_goes_on_behind_the_whole_of_it(model: Any, tokenizer: Any) -> None:
    asked = copy.deepcopy(tokenizer)
    asked.chat_template = "{% for m in messages %}{{ m['content'] }}{% endfor %}"
    decoding = Decoding(temperature=0, n=1, max_new_tokens=20)
    whole = replace(ITEMS[1], prompt=in_chat(asked, ITEMS[1].prompt, "c"))
    (expected,) = complete(Sampler(model, tokenizer), [whole], decoding)["b"]
    assert complete(Sampler(model, asked), ITEMS[1:2], replace(decoding, chat=True))["b"] == [expected]
    assert complete(Sampler(model, asked), ITEMS[1:2], decoding)["b"] != [expected]


def test_impossible_decodings_are_refused_with_every_problem() -> None:
    with pytest.raises(ValueError, match=r"temperature is -1.*top_p is 0.*n is 0"):
        Decoding(temperature=-1, top_p=0, n=0)


def test_a_model_with_a_large_cache_decodes_fewer_rows_at_once(
    model: Any, tokenizer: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert cache_bytes_a_position(model) == 2 * 2 * 2 * 8 * 4  # keys and values, layers, heads, their width, float32
    found: list[int] = []
    monkeypatch.setattr(generate_module, "decode", lambda *args, slots, **kwargs: found.append(slots))
    for budget, expected in ((1 << 40, MAX_ROWS), (70 * 640 * 256, 70), (1, 1)):
        monkeypatch.setattr(generate_module, "CACHE_BYTES", budget)
        complete(Sampler(model, tokenizer), ITEMS[:1], Decoding(n=300))
        assert found.pop() == expected


@pytest.mark.parametrize("slots", [1, 3, 7])
@pytest.mark.parametrize("steered", [False, True])
def test_rows_that_enter_while_others_decode_write_what_they_write_alone(
    model: Any, tokenizer: Any, tmp_path: Path, slots: int, steered: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also where columns are cut off, prompts have several lengths, and a wrapped model scores every token."""
    monkeypatch.setattr(slots_module, "SPARE", 5)
    monkeypatch.setattr(generate_module, "finished", lambda _, text, __: len(text) > 2 + ord(text[:1] or "a") % 5 * 6)
    decoding, moves = Decoding(temperature=0.9, n=6, max_new_tokens=30, seed=4), []

    def select_rows(model: Any, rows: list[int], *, length: int, dropped: int) -> None:
        moves.append((dropped, any(slot == row for slot, row in enumerate(rows))))
        deepguard_plugin.select_rows(model, rows, length=length, dropped=dropped)

    tried = wrapped(tokenizer, tmp_path / "bundle") if steered else model
    monkeypatch.setattr(generate_module, "MAX_ROWS", slots)
    few = complete(Sampler(tried, tokenizer, select_rows), ITEMS, decoding)
    assert len(moves) > 6
    assert slots != 3 or any(dropped and stays for dropped, stays in moves)
    monkeypatch.setattr(generate_module, "MAX_ROWS", 99)
    assert few == complete(Sampler(tried, tokenizer, select_rows), ITEMS, decoding)
    for item in ITEMS:
        assert few[item.id] == complete(Sampler(tried, tokenizer, select_rows), [item], decoding)[item.id]


def test_the_strength_for_each_prompt_follows_the_rows_that_enter_with_it(
    tokenizer: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hard, items = wrapped(tokenizer, tmp_path / "bundle"), sorted(ITEMS, key=lambda item: len(item.prompt))
    decoding = Decoding(temperature=0.9, n=4, max_new_tokens=12, seed=4)
    monkeypatch.setattr(generate_module, "MAX_ROWS", 2)
    with deepguard_plugin.settings(hard, strength=(0.0, 1.0, 3.0)):
        found = complete(Sampler(hard, tokenizer, deepguard_plugin.select_rows), items, decoding)
    for item, strength in zip(items, (0.0, 1.0, 3.0), strict=True):
        with deepguard_plugin.settings(hard, strength=strength):
            alone = complete(Sampler(hard, tokenizer, deepguard_plugin.select_rows), [item], decoding)
        assert found[item.id] == alone[item.id]


def test_packed_attention_gives_the_logits_of_transformers_own(model: Any, tokenizer: Any) -> None:
    packed = tiny()
    packed.set_attn_implementation("sdpa")
    use_packed_attention(packed)
    assert packed.config._attn_implementation == "deepguard_sdpa"
    for items in (ITEMS[1:2], ITEMS):  # without and with padding
        decoding = Decoding(temperature=0.9, n=6, max_new_tokens=30)
        assert complete(Sampler(packed, tokenizer), items, decoding) == complete(
            Sampler(model, tokenizer), items, decoding
        )
    ids = torch.randint(2, 258, (3, 9), generator=torch.Generator().manual_seed(1))
    with torch.no_grad():
        ours, theirs = (m(ids[:, 8:], past_key_values=m(ids[:, :8]).past_key_values).logits for m in (packed, model))
    torch.testing.assert_close(ours, theirs, rtol=0, atol=2e-5)
