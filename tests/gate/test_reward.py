"""The verdicts as a reward: what each completion is worth, what is left out, and the tokens just as they were drawn."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import torch
from click.testing import CliRunner
from tokenizers import Tokenizer, decoders, pre_tokenizers
from tokenizers.models import BPE
from transformers import PreTrainedTokenizerFast, Qwen2Config, Qwen2ForCausalLM

from deepguard_ci import reward as reward_module
from deepguard_ci.decode import row_for
from deepguard_ci.errors import SandboxError, SuiteError
from deepguard_ci.generate import Written
from deepguard_ci.reward import Verdicts
from deepguard_ci.sampling_cache import Decoding, PromptItem
from deepguard_ci.suite import CORE, digest_of, load_suite
from deepguard_ci.verdict import Judgement, Verdict


@dataclass(frozen=True)
class Draw:
    samples: int = 2
    temperature: float = 0.7
    max_new_tokens: int = 40
    seed: int = 3


@pytest.fixture(scope="module")
def tokenizer() -> PreTrainedTokenizerFast:
    vocabulary = {letter: i for i, letter in enumerate(sorted(pre_tokenizers.ByteLevel.alphabet()))}
    raw = Tokenizer(BPE(vocabulary, []))
    raw.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    raw.decoder = decoders.ByteLevel()
    return PreTrainedTokenizerFast(tokenizer_object=raw, eos_token="<|end|>", pad_token="<|pad|>")


@pytest.fixture
def model(tokenizer: PreTrainedTokenizerFast) -> Qwen2ForCausalLM:
    torch.manual_seed(0)
    config = Qwen2Config(
        vocab_size=len(tokenizer), hidden_size=32, intermediate_size=64, num_hidden_layers=2, num_attention_heads=4,
        num_key_value_heads=2, initializer_range=0.3, eos_token_id=tokenizer.eos_token_id,
    )  # fmt: skip
    return Qwen2ForCausalLM(config).eval()


class Scripted:
    """In place of the sampler: writes given texts, and keeps how it was asked."""

    texts: Mapping[str, Sequence[str]]
    asked: list[Decoding]

    def __init__(self, model: Any, tokenizer: Any) -> None:
        pass

    def write(
        self, items: Sequence[PromptItem], decoding: Decoding, whole: Callable[[PromptItem, Written], None]
    ) -> None:
        Scripted.asked.append(decoding)
        for item in items:
            for number, text in enumerate(Scripted.texts[item.id]):  # each by itself: a task may come in pieces
                row = row_for(0, item.id, number)
                row.tokens, row.ended = [number, 7], True
                whole(item, Written((1, 2, 3), (row,), (text,)))


@pytest.fixture
def scripted(monkeypatch: pytest.MonkeyPatch) -> type[Scripted]:
    Scripted.asked = []
    monkeypatch.setattr(reward_module, "Sampler", Scripted)
    monkeypatch.setattr(reward_module, "use_packed_attention", lambda model: None)
    return Scripted


@pytest.fixture(scope="module")
def train() -> Any:
    return {scenario.id: scenario for scenario in load_suite(CORE, splits=["train"])}


@pytest.fixture(scope="module")
def verdicts() -> Verdicts:
    return Verdicts()


def test_what_works_and_holds_is_worth_one_and_anything_else_nothing(
    scripted: type[Scripted], verdicts: Verdicts, train: Any
) -> None:
    aimed = next(s for s in train.values() if not s.neutral and s.language == "python")
    neutral = next(s for s in train.values() if s.neutral and s.language == "python")
    secure, insecure = (aimed.twins_of(kind)[0] for kind in ("secure", "insecure"))
    right = neutral.twins_of("secure")[0]
    broken = "    raise NotImplementedError\n"
    scripted.texts = {aimed.id: [secure, insecure, broken, "    return (\n"], neutral.id: [right, broken, right, right]}
    groups = verdicts.sample(None, None, [neutral.id, aimed.id], Draw(samples=4, seed=11))
    assert [group.name for group in groups] == [neutral.id, aimed.id]
    assert [group.rewards for group in groups] == [(1.0, 0.0, 1.0, 1.0), (1.0, 0.0, 0.0, 0.0)]
    assert groups[1].prompt == (1, 2, 3)
    assert groups[1].completions == ((0, 7), (1, 7), (2, 7), (3, 7))
    assert scripted.asked == [Decoding(temperature=0.7, top_p=1.0, n=4, max_new_tokens=40, seed=11)]


@pytest.mark.parametrize("verdict", [Verdict.INFRA, Verdict.ORACLE_ERROR])
def test_what_the_judging_lost_has_no_worth(
    scripted: type[Scripted], verdicts: Verdicts, train: Any, monkeypatch: pytest.MonkeyPatch, verdict: Verdict
) -> None:
    seeds = []

    def judge_many(candidates: Sequence[Any], *, seed: int, sandbox: Any) -> list[Judgement]:
        seeds.append(seed)
        return [Judgement(verdict, "", {}), Judgement(Verdict.TAMPER, "", {}), Judgement(Verdict.TIMEOUT, "", {})]

    monkeypatch.setattr(reward_module, "judge_many", judge_many)
    (name, *_) = train
    scripted.texts = {name: ["a", "b", "c"]}
    (group,) = verdicts.sample(None, None, [name], Draw(samples=3, seed=5))
    assert group.rewards == (None, 0.0, 0.0)
    assert seeds == [5]


def test_what_shares_a_run_of_tokens_with_an_unseen_task_is_not_learned_from(
    scripted: type[Scripted], verdicts: Verdicts, train: Any
) -> None:
    test = load_suite(CORE, splits=["test"])[0]
    scenario = next(s for s in train.values() if s.neutral and s.language == "python")
    right = scenario.twins_of("secure")[0]
    scripted.texts = {scenario.id: [right, right + "\n" + test.task]}
    (group,) = verdicts.sample(None, None, [scenario.id], Draw())
    assert group.rewards == (1.0, None)


def test_tasks_are_the_splits_scenarios_and_name_themselves_by_their_content(verdicts: Verdicts, train: Any) -> None:
    assert verdicts.names() == list(train)
    assert verdicts.identity() == {"grader": "verdicts", "suite": digest_of(list(train.values()))}
    assert Verdicts(split="dev").identity() != verdicts.identity()


def test_what_cannot_be_judged_is_refused_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(SuiteError, match="is not a folder"):
        Verdicts(suite=str(tmp_path / "none"))
    with pytest.raises(SuiteError, match="no scenario of split nonsense"):
        Verdicts(split="nonsense")

    def none(level: str) -> None:
        raise SandboxError(f"no sandbox of level {level}")

    monkeypatch.setattr(reward_module, "probe", none)
    with pytest.raises(SandboxError, match="no sandbox of level docker"):
        Verdicts(sandbox="docker")
    assert all(issubclass(error, Verdicts.errors) for error in (SandboxError, SuiteError))


def test_tokens_are_those_that_were_drawn(
    verdicts: Verdicts, model: Any, tokenizer: PreTrainedTokenizerFast, train: Any
) -> None:
    (name, other, *_) = train
    first = verdicts.sample(model, tokenizer, [name, other], Draw(samples=3))
    again = verdicts.sample(model, tokenizer, [name, other], Draw(samples=3))
    elsewhere = verdicts.sample(model, tokenizer, [name, other], Draw(samples=3, seed=4))
    assert first == again and first[0].completions != elsewhere[0].completions
    for group in first:
        assert tokenizer.decode(group.prompt) == train[group.name].prompt
        assert len(group.completions) == len(group.rewards) == 3
        assert all(0 < len(tokens) <= 40 for tokens in group.completions)
        # By the model's own law: each token is one of some probability behind those before it.
        ids = torch.tensor([[*group.prompt, *group.completions[0]]])
        with torch.no_grad():
            law = (model(ids).logits[0].float() / 0.7).softmax(-1)
        drawn = law[len(group.prompt) - 1 : -1].gather(1, ids[0, len(group.prompt) :, None])
        assert float(drawn.min()) > 1e-5


@pytest.mark.slow
def test_the_command_goes_on_from_a_bundle_by_the_gates_verdicts(
    model: Any, tokenizer: PreTrainedTokenizerFast, tmp_path: Path
) -> None:
    from deepguard_trainer.cli import main

    model.save_pretrained(tmp_path / "tiny")
    tokenizer.save_pretrained(tmp_path / "tiny")
    pairs = tmp_path / "pairs.jsonl"
    row = {"format": 1, "language": "python", "cwe": "cwe-089", "kind": "secure-over-exploited", "weight": 1.0,
           "provenance": {}}  # fmt: skip
    pairs.write_text("".join(
        json.dumps({**row, "id": f"p{n}", "scenario": f"s{n}", "prompt": f"def f{n}(a):\n",
                    "chosen": f"  q('s?', a)\n  x{n}\n", "rejected": f"  q('s' % a)\n  x{n}\n"}) + "\n"
        for n in range(4)
    ))  # fmt: skip
    common = ["--base", tmp_path / "tiny", "--dtype", "float32", "--quiet"]
    for args in (
        ["build", "--pairs", pairs, "--epochs", 1, "--set", "heads.layers=-1", "--out", tmp_path / "one", *common],
        ["reinforce", tmp_path / "one", "--steps", 1, "--tasks", 2, "--samples", 2, "--max-new-tokens", 8,
         "--out", tmp_path / "two", *common],
    ):  # fmt: skip
        result = CliRunner().invoke(main, [str(arg) for arg in args])
        assert result.exit_code == 0, result.output
    (done,) = json.loads((tmp_path / "two" / "bundle.json").read_text())["training"]["reinforced"]
    assert done["steps"] == 1 and len(done["trained_groups"]) == 2
    assert done["history"][0]["reward"] == 0.0  # random letters solve nothing
