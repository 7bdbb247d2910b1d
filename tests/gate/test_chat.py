"""Prompts put as questions in a chat: what the model is given, what a run says of it, and with what it is compared."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from tokenizers import Tokenizer, decoders, pre_tokenizers
from tokenizers.models import BPE
from tokenizers.processors import TemplateProcessing
from transformers import PreTrainedTokenizerFast

from deepguard_ci import generate, humaneval
from deepguard_ci.chat import in_chat
from deepguard_ci.cli import main
from deepguard_ci.completion import cut, finished
from deepguard_ci.decision.measured import measured
from deepguard_ci.errors import GateError
from deepguard_ci.generate import Codec
from deepguard_ci.report.schema import read_untrusted
from deepguard_ci.run import Request
from deepguard_ci.sampling_cache import Completion, Decoding, PromptItem
from deepguard_ci.suite import load_suite

TEMPLATE = (
    "<s>{% for m in messages %}[{{ m['role'] }}]{{ m['content'] }}{% endfor %}"
    "{% if add_generation_prompt %}[assistant]{% endif %}"
)
ITEM = PromptItem("a", "def double(x):\n    ", "python")


@pytest.fixture
def tokenizer() -> PreTrainedTokenizerFast:
    """A token a byte; like Llama's, it puts a BOS in front of everything, and so does its chat template."""
    vocabulary = {"<s>": 0, "</s>": 1}
    for byte in sorted(pre_tokenizers.ByteLevel.alphabet()):
        vocabulary[byte] = len(vocabulary)
    raw = Tokenizer(BPE(vocabulary, []))
    raw.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    raw.decoder = decoders.ByteLevel()
    raw.add_special_tokens(["<s>", "</s>"])
    raw.post_processor = TemplateProcessing(single="<s> $A", special_tokens=[("<s>", 0)])
    return PreTrainedTokenizerFast(tokenizer_object=raw, bos_token="<s>", eos_token="</s>", chat_template=TEMPLATE)


class Model:
    class generation_config:
        eos_token_id = 1


def test_the_answer_has_begun_with_the_file_as_it_stands_blanks_included(tokenizer: Any) -> None:
    assert in_chat(tokenizer, ITEM.prompt, "python") == (
        "<s>[user]Complete this Python file.\n\n```python\ndef double(x):\n```[assistant]"
        "```python\ndef double(x):\n    "
    )
    assert "this C file.\n\n```c\nint f(" in in_chat(tokenizer, "int f(", "c")


def test_a_chat_is_given_one_bos_and_a_file_is_given_as_before(tokenizer: Any) -> None:
    codec: Any = Codec(tokenizer, Model)
    chat = codec.encode(ITEM, chat=True)
    assert chat.count(0) == 1
    assert tokenizer.decode(chat) == in_chat(tokenizer, ITEM.prompt, "python")
    assert codec.encode(ITEM) == tokenizer(ITEM.prompt).input_ids


def test_a_model_without_a_chat_template_is_an_error_that_says_what_to_do(tokenizer: Any) -> None:
    tokenizer.chat_template = None
    with pytest.raises(GateError, match=r"no chat template.*--chat.*instruction-tuned"):
        in_chat(tokenizer, ITEM.prompt, "python")


def test_a_template_that_tells_the_date_tells_the_same_one_every_day(tokenizer: Any) -> None:
    tokenizer.chat_template = "{{ date_string if date_string is defined else strftime_now('%d %b %Y') }} " + TEMPLATE
    assert in_chat(tokenizer, ITEM.prompt, "python").startswith("01 Jan 2025 <s>[user]")


@pytest.mark.parametrize(
    ("language", "prompt", "body"),
    [("python", "def double(x):\n", "    return 2 * x\n"), ("c", "int two(int x)\n{\n", "    return 2 * x;\n}\n")],
)
def test_the_fence_that_closes_the_answer_and_the_talk_behind_it_are_cut(language: str, prompt: str, body: str) -> None:
    answer = body + "```\n\nThis function doubles its argument:\n\n```python\ndouble(2)\n```\n"
    assert finished(prompt, answer, language)
    assert cut(prompt, answer, language, ended=True).rstrip() == body.rstrip()


def test_only_a_chat_is_named_so_that_what_was_drawn_before_keeps_its_name() -> None:
    assert Decoding(n=2).stated() == {"temperature": 0.1, "top_p": 0.95, "n": 2, "max_new_tokens": 300, "seed": 0}
    assert Decoding(chat=True).stated()["chat"] is True


# --- as it is typed ------------------------------------------------------------------------------------------------


@pytest.fixture
def asked(small_suite: Path, monkeypatch: pytest.MonkeyPatch) -> list[Decoding]:
    """The decodings that completions were drawn by; the "model" writes secure twins."""
    seen: list[Decoding] = []
    twins = {s.id: s.twins_of("secure")[0] for s in load_suite(small_suite)}

    def sample(model: str, items: list[PromptItem], decoding: Decoding, **_: Any) -> dict[str, list[Completion]]:
        seen.append(decoding)
        return {item.id: [Completion(twins[item.id], True, 1)] * decoding.n for item in items}

    monkeypatch.setattr(generate, "sample", sample)
    monkeypatch.setattr(generate, "identity_of_model", lambda name: "1")
    return seen


def gate(*arguments: object) -> Any:
    return CliRunner().invoke(main, [str(a) for a in arguments])


def test_a_run_in_chats_says_so_and_is_checked_so(small_suite: Path, asked: list[Decoding], tmp_path: Path) -> None:
    paths = {name: tmp_path / f"{name}.json" for name in ("chat", "file", "baseline")}
    common = ("--model", "m", "--suite", small_suite, "--quiet")
    page = tmp_path / "run.html"
    assert gate("run", *common, "--n", 30, "--chat", "--json", paths["chat"], "--html", page).exit_code == 0
    assert gate("run", *common, "--n", 30, "--json", paths["file"]).exit_code == 0
    assert [decoding.chat for decoding in asked] == [True, False]
    run = read_untrusted(paths["chat"], "run", 10**7)  # as the published schema says
    assert run["decoding"]["chat"] is True and "chat" not in json.loads(paths["file"].read_text())["decoding"]
    assert "in chats" in page.read_text()

    assert gate("baseline", "write", paths["chat"], "--out", paths["baseline"]).exit_code == 0
    looks = ("--look", 10, "--seed", 1, "--max-undetected", 100)
    checked = gate("check", *common, "--baseline", paths["baseline"], *looks)
    assert checked.exit_code == 0, checked.output
    assert asked[-1].chat

    decided = gate("decide", paths["baseline"], paths["file"])
    assert decided.exit_code == 2 and "chat was True for the baseline and is False now" in decided.output
    assert measured(json.loads(paths["file"].read_text())).decoding == Decoding(0.4, 0.95, 30, 220).stated()


def test_a_server_has_no_template_to_ask_in(small_suite: Path) -> None:
    result = gate("run", "--model", "m", "--suite", small_suite, "--chat", "--endpoint", "http://localhost:1/v1")
    assert result.exit_code == 2 and "put together by the model's own template" in result.output


def test_humaneval_is_asked_as_the_run_is(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    problems, seen = tmp_path / "problems.jsonl", []
    test = "def check(f):\n    assert f()\n"
    problem = humaneval.Problem("H/0", "def f():\n", "f", canonical_solution="    return 1\n", test=test)
    problems.write_text(json.dumps(asdict(problem)) + "\n")

    def completions(items: list[PromptItem], request: Request) -> dict[str, list[Completion]]:
        seen.append(request.decoding)
        return {items[0].id: [Completion("    return 1\n", True, 1)]}

    monkeypatch.setattr(humaneval, "completions", completions)
    for chat in (False, True):
        asked = Request(model="m", scenarios=(), suite=tmp_path, decoding=Decoding(chat=chat), progress=False)
        assert humaneval.pass_at_1(problems, asked) == 1.0
    assert [decoding.chat for decoding in seen] == [False, True]
