"""The command line: what it prints and how it ends."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from deepguard_trainer.cli import main

Make = Callable[..., Any]
SMALL = ["--set", "heads.layers=-2,-1", "--set", "lora.rank=2", "--epochs", "1", "--device", "cpu", "--quiet"]


def invoke(*args: object) -> Result:
    return CliRunner().invoke(main, [str(arg) for arg in args])


@pytest.fixture
def base(make_model: Make, tokenizer: Any, tmp_path: Path) -> Path:
    folder = tmp_path / "tiny-model"
    make_model().save_pretrained(folder)
    tokenizer.save_pretrained(folder)
    return folder


@pytest.fixture
def bundle(base: Path, make_pairs: Make, write_pairs: Make, tmp_path: Path) -> Path:
    out = tmp_path / "bundle"
    result = invoke("build", "--base", base, "--pairs", f"{write_pairs(make_pairs())}=2", "--out", out, *SMALL)
    assert (result.exit_code, result.output) == (0, f"{out}\n")
    return out


def test_a_bundle_is_built_verified_and_shown(bundle: Path, base: Path) -> None:
    result = invoke("verify", bundle, "--base", base)
    assert result.exit_code == 0
    assert result.output.startswith(f"{bundle}: sound, sha256 ")
    shown = invoke("inspect", bundle, "--tokenizer", base).output
    for part in ("recipe verified, base model tiny-model", "layers = [-2, -1]", "strength 0.25: gain", "'?' +"):
        assert part in shown
    bare = invoke("inspect", bundle).output
    assert "token ids: the base model's tokenizer is not on this machine" in bare
    info = json.loads(invoke("inspect", bundle, "--json").output)
    assert info["training"]["arguments"]["pairs"]["0"]["weight"] == 2.0
    assert info["training"]["arguments"]["recipe"]["training"]["epochs"] == 1


def test_an_edited_card_does_not_verify(bundle: Path) -> None:
    (bundle / "README.md").write_text("trust me")
    result = invoke("verify", bundle)
    assert result.exit_code == 2
    assert "README.md" in result.output


def test_a_damaged_bundle_does_not_verify(bundle: Path) -> None:
    file = bundle / "adapter_model.safetensors"
    file.write_bytes(file.read_bytes()[:-1] + b"\x01")
    result = invoke("verify", bundle)
    assert result.exit_code == 2
    assert result.stderr.startswith("dg-bundle: ")
    assert "adapter_model.safetensors" in result.stderr


def test_pairs_are_counted(make_pairs: Make, write_pairs: Make, base: Path) -> None:
    path = write_pairs(make_pairs(groups=3, each=2))
    assert invoke("pairs", path).output == (
        "6 pairs in 3 groups\ncwe: cwe-089 6\nkind: secure-over-exploited 6\nlanguage: python 6\n"
        "longer side with prompt, characters: median 29, longest 29\n"
    )
    assert "tokens: median 29, longest 29" in invoke("pairs", path, "--base", base).output


@pytest.mark.parametrize(
    "extra, message",
    [
        (["--recipe", "papr"], "no recipe 'papr' (did you mean 'paper'?)"),
        (["--set", "lora.rnk=3"], "no key 'rnk' in [lora] (did you mean 'rank'?)"),
        (["--set", "lora.rank"], "--set lora.rank: expected SECTION.KEY=VALUE"),
        (["--device", "gpu0"], "--device gpu0: expected auto, cpu, cuda or cuda:N"),
        (["--epochs", "0"], "epochs = 0: must be above 0"),
        (["--base", "no-such-model"], "There is no model 'no-such-model'"),
        (["--pairs", "absent.jsonl"], "pairs file absent.jsonl: No such file"),
        (["--max-length", "5"], "none of 6 training pairs can be used"),
        (["--set", "heads.layers=-30"], "heads.layers: layer -30 does not exist in a model of 2 layers"),
        (["--set", "heads.layers=-1,-1"], "heads.layers: layers [-1, -1] must be distinct"),
        (["--out", "{pairs}/bundle"], "pairs.jsonl is no folder"),
        (["--out", "."], "--out .: a bundle takes its folder's place; name the folder"),
        (["--set", "training.twins=1e39"], "twins = 1e+39: expected a number above 0, from 1e-6 to 1e6, or 0"),
        (["--base", "{empty}"], "empty: no model could be loaded from there"),
        (["--base", "{bare}"], "no file named model.safetensors found"),
    ],
)
def test_bad_input_ends_with_code_two_and_one_paragraph(
    extra: list[str], message: str, base: Path, make_pairs: Make, write_pairs: Make, tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    common = ["--base", base, "--pairs", write_pairs(make_pairs(groups=7, each=1)), "--out", tmp_path / "out"]
    places = {"pairs": tmp_path / "pairs.jsonl", "empty": tmp_path / "empty", "bare": tmp_path / "bare"}
    places["empty"].mkdir()
    shutil.copytree(base, places["bare"], ignore=shutil.ignore_patterns("*.safetensors"))
    extra = [word.format_map(places) for word in extra]
    monkeypatch.chdir(places["empty"])
    result = invoke("build", *common, *SMALL, *extra)
    assert result.exit_code == 2
    assert message in result.stderr
    assert result.stderr.startswith("dg-bundle: ")
    assert result.stderr.count("\n") == 1
    assert not (tmp_path / "out").exists()


def test_code_is_explained_in_the_terminal_on_a_page_and_in_numbers(bundle: Path, base: Path, tmp_path: Path) -> None:
    code = tmp_path / "view<1>.py"
    code.write_text("def f(a):\n  q('<b>' % a)\n")
    html, numbers = tmp_path / "page.html", tmp_path / "page.json"
    arguments = [code, "--prompt", "--bundle", bundle, "--base", base, "--top", 3, "--html", html, "--json", numbers]
    shown = invoke("explain", *arguments).output
    assert [line[:5] + line[11:] for line in shown.splitlines()[:2]] == ["   1 def f(a):", "   2   q('<b>' % a)"]
    assert "next token" in shown
    found = json.loads(numbers.read_text())
    assert "".join(token["text"] for token in found["tokens"]) == code.read_text()
    assert f"mean {found['mean']:.2f}" in shown
    assert 3 <= len(found["next"]) <= 9 and {"text", "base", "adapted", "guided"} == set(found["next"][0])
    page = html.read_text()
    assert "&lt;b&gt;" not in page and "&lt;" in page and "<b>" not in page  # a byte a token: each in its own span
    assert "view&lt;1&gt;.py" in page and "<script" not in page and "http" not in page
    assert page.count("<details>") == 2


def test_code_that_cannot_be_read_or_a_page_that_cannot_be_written_is_an_error(
    bundle: Path, base: Path, tmp_path: Path
) -> None:
    empty, html = tmp_path / "empty.py", tmp_path / "page.html"
    empty.write_text("")
    result = invoke("explain", empty, "--bundle", bundle, "--base", base, "--html", html)
    assert result.exit_code == 2 and "the text has 0 tokens" in result.stderr and not html.exists()
    assert invoke("explain", tmp_path / "absent.py", "--bundle", bundle).exit_code == 2
    empty.write_bytes(b"caf\xe9")
    result = invoke("explain", empty, "--bundle", bundle, "--base", base)
    assert result.exit_code == 2 and f"{empty}: not UTF-8" in result.stderr
    empty.write_text("x = 1\n")
    result = invoke("explain", empty, "--bundle", bundle, "--base", base, "--json", tmp_path / "absent" / "x.json")
    assert result.exit_code == 2 and f"--json {tmp_path / 'absent'}: no such folder" in result.stderr
    assert invoke("explain", empty, "--bundle", tmp_path).exit_code == 2


def test_what_only_a_prompt_s_next_token_needs_is_not_ignored_without_one(
    bundle: Path, base: Path, tmp_path: Path
) -> None:
    (tmp_path / "a.py").write_text("x = 1\n")
    words = ["explain", tmp_path / "a.py", "--bundle", bundle, "--base", base]
    for given, named in ((["--top", 12], "--top"), (["--strength", "0.5", "--top", "3"], "--strength, --top")):
        result = invoke(*words, *given)
        assert result.exit_code == 2 and result.stderr.startswith(f"dg-bundle: {named}: about the next token")
        assert result.stderr.count("\n") == 1 and "only --prompt" in result.stderr
        assert invoke(*words, *given, "--prompt").exit_code == 0
    assert invoke(*words).exit_code == 0


def test_a_bundle_is_verified_and_shown_by_its_hub_id_too(bundle: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []

    def fetch(repository: str, *, revision: str | None, **_: Any) -> str:
        asked.append((repository, revision))
        return str(bundle)

    monkeypatch.setattr("huggingface_hub.snapshot_download", fetch)
    assert invoke("verify", "owner/name@v1").output.startswith("owner/name@v1: sound, sha256 ")
    assert invoke("inspect", "owner/name").output == invoke("inspect", bundle).output
    assert asked == [("owner/name", "v1"), ("owner/name", None)]


def test_the_bundles_own_base_model_is_asked_for_where_it_is_not_here(
    bundle: Path, make_pairs: Make, write_pairs: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(bundle)
    code, said = tmp_path / "a.py", f"dg-bundle: {bundle} names its base model 'tiny-model'; say with --base"
    code.write_text("x = 1\n")
    pairs = write_pairs(make_pairs())
    for words in (["explain", code, "--bundle", bundle], ["heads", bundle, "--pairs", pairs, "--out", tmp_path / "h"]):
        result = invoke(*words)
        assert result.exit_code == 2 and result.stderr.startswith(said)


def test_an_error_of_many_lines_is_one_paragraph(make_pairs: Make, write_pairs: Make, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    result = invoke("pairs", write_pairs(make_pairs()), "--base", tmp_path / "empty")
    assert result.exit_code == 2 and result.stderr.startswith("dg-bundle: no tokenizer could be loaded for")
    assert result.stderr.count("\n") == 1


def test_no_tokens_of_the_prior_are_not_taken_for_an_empty_prior(bundle: Path) -> None:
    for tokens in ("0", "-3"):
        result = invoke("inspect", bundle, "--tokens", tokens)
        assert result.exit_code == 2 and "is not in the range x>=1" in result.stderr


def test_any_command_that_is_stopped_says_so_and_ends_with_130(bundle: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(*_: Any) -> Any:
        raise KeyboardInterrupt

    monkeypatch.setattr("deepguard_plugin.bundle.Bundle.load", stop)
    result = invoke("inspect", bundle)
    assert (result.exit_code, result.stderr) == (130, "dg-bundle: stopped by Ctrl-C before the end\n")


def test_any_number_is_a_seed(base: Path, make_pairs: Make, write_pairs: Make, tmp_path: Path) -> None:
    common = ("build", "--base", base, "--pairs", write_pairs(make_pairs()), *SMALL)
    for seed in (20251123, 2**64 - 1, -7):
        result = invoke(*common, "--out", tmp_path / f"seed{seed}", "--seed", seed)
        assert result.exit_code == 0, result.output
    wrong = invoke(*common, "--out", tmp_path / "none", "--seed", 2**64)
    assert wrong.exit_code == 2 and "is not in the range" in wrong.output


def test_the_recipes_that_come_with_the_package_are_named_where_one_is_asked_for() -> None:
    for command in ("build", "plan"):
        text = " ".join(invoke(command, "--help").output.split())
        assert "paper, verified, practice, or a .toml file of your own" in text


def test_every_command_has_help_with_an_example() -> None:
    for command in ("build", "verify", "inspect", "pairs", "explain", "soup"):
        text = invoke(command, "--help").output
        assert "Example" in text
        assert f"dg-bundle {command} " in text
