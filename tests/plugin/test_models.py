"""Models by folder and by alias, from safetensors only."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import torch

from deepguard_plugin.errors import ModelNotFoundError
from deepguard_plugin.models import alias_folder, load_model, native_dtype, resolve


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    return tmp_path / "deepguard" / "models"


@pytest.fixture
def saved(make_model: Any, word_tokenizer: Any, cache: Path) -> Path:
    folder = cache / "tiny-1.5b"
    make_model("llama").save_pretrained(folder)
    word_tokenizer().save_pretrained(folder)
    return folder


def test_a_folder_and_an_alias_give_the_same_model(saved: Path) -> None:
    model, tokenizer = load_model(saved, dtype="float32")
    again, _ = load_model("tiny-1.5b", torch.float32)
    ids = tokenizer("w5 w6 w7", return_tensors="pt").input_ids.to(model.device)
    assert ids.tolist() == [[5, 6, 7]]
    assert torch.equal(model(ids).logits, again(ids).logits)
    assert not model.training
    assert load_model(saved)[0].dtype == native_dtype()


def test_an_alias_that_is_not_there_says_how_to_fetch_it(cache: Path) -> None:
    with pytest.raises(
        ModelNotFoundError, match=r"`python examples/models\.py qwen2\.5-coder-0\.5b`, in a clone"
    ) as caught:
        load_model("qwen2.5-coder-0.5b")
    assert str(cache / "qwen2.5-coder-0.5b") in str(caught.value)


def test_a_file_is_no_model_but_an_alias_wins_over_a_file_of_its_name(
    saved: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "owner").mkdir()
    for name in ("f.py", "owner/f.py", str(tmp_path / "f.py")):
        Path(name).write_text("x = 1\n")
        with pytest.raises(ModelNotFoundError, match=r"f\.py' is a file\. Give the folder"):
            resolve(name)
    Path(saved.name).write_text("a log\n")
    assert resolve(saved.name) == (str(saved), True)


def test_only_a_hub_id_may_reach_the_network(cache: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")  # where nothing lies beside it that a relative name could mean
    assert resolve("owner/name") == ("owner/name", False)
    for name in ("./owner/name", "/nowhere/at/all", "~/model", "a b", "../x", ""):
        with pytest.raises(ModelNotFoundError, match=r"no folder|no model"):
            resolve(name)


def test_pickled_weights_are_not_read(saved: Path) -> None:
    weights = saved / "model.safetensors"
    torch.save({"x": torch.zeros(1)}, saved / "pytorch_model.bin")
    weights.unlink()
    with pytest.raises(OSError, match="safetensors"):
        load_model(saved)


def test_an_unknown_dtype_is_an_error(saved: Path) -> None:
    with pytest.raises(ValueError, match="unknown dtype 'relu'"):
        load_model(saved, dtype="relu")


def test_the_cache_is_where_the_environment_says(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    assert alias_folder("x") == tmp_path / ".cache" / "deepguard" / "models" / "x"
