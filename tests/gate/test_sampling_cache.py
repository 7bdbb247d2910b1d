"""The cache of completions: what its key covers, what survives an interruption or damage."""

from __future__ import annotations

import dataclasses
import logging
from pathlib import Path
from typing import Any

import pytest

from deepguard_ci.errors import GateError
from deepguard_ci.generate import Sampler, sample
from deepguard_ci.sampling_cache import (
    Completion,
    Decoding,
    GenerationCache,
    PromptItem,
    bundle_identity,
    generation_key,
    model_identity,
)

ITEMS = [
    PromptItem("a", "def f(x):\n", "python"),
    PromptItem("b", "int main(void) {\n  return", "c"),
    PromptItem("c", "import os\n\ndef g():\n    # go\n", "python"),
]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    path = tmp_path / "model"
    path.mkdir()
    (path / "model.safetensors").write_bytes(b"weights")
    (path / "config.json").write_text("{}")
    return path


class Scripted(Sampler):
    """Writes its prompt back; fails at a prompt named "bad"."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.starts: list[int] = []

    def complete(self, items: Any, decoding: Decoding, kept: Any, written: Any = None, start: int = 0) -> None:
        for item in items:
            self.asked.append(item.id)
            self.starts.append(start)
            if item.id == "bad":
                raise KeyboardInterrupt
            kept(item, [Completion(f"{item.prompt}{k}", True, 2) for k in range(start, decoding.n)])


def test_a_second_run_loads_no_model_and_returns_the_same(folder: Path) -> None:
    first = sample(str(folder), ITEMS, Decoding(n=2), progress=False, load=Scripted)

    def never() -> Sampler:
        raise AssertionError("the model was loaded")

    assert sample(str(folder), ITEMS, Decoding(n=2), progress=False, load=never) == first
    assert first["b"] == [
        Completion(ITEMS[1].prompt + "0", True, 2),
        Completion(ITEMS[1].prompt + "1", True, 2),
    ]


def test_an_interrupted_run_goes_on_with_the_next_prompt(folder: Path) -> None:
    items = [ITEMS[0], PromptItem("bad", "x", "c"), ITEMS[1]]
    with pytest.raises(KeyboardInterrupt):
        sample(str(folder), items, Decoding(n=1), progress=False, load=Scripted)
    second = Scripted()
    sample(str(folder), ITEMS, Decoding(n=1), progress=False, load=lambda: second)
    assert second.asked == ["b", "c"]


def test_more_samples_are_added_to_those_that_are_there(folder: Path) -> None:
    sample(str(folder), ITEMS[:1], Decoding(n=5), progress=False, load=Scripted)
    two = sample(str(folder), ITEMS, Decoding(n=2), progress=False, load=Scripted)
    later = Scripted()
    seven = sample(str(folder), ITEMS, Decoding(n=7), progress=False, load=lambda: later)
    assert dict(zip(later.asked, later.starts, strict=True)) == {"a": 5, "b": 2, "c": 2}
    whole = sample(str(folder), ITEMS, Decoding(n=7), progress=False, load=Scripted, cache_dir=folder / "other")
    assert seven == whole and all(seven[i][:2] == two[i] for i in two)


@pytest.mark.parametrize("damage", ["", "{", '{"completions": [{"text": "x"}]}', '{"completions": [1]}', "[1]"])
def test_a_damaged_entry_is_generated_again_with_a_warning(
    folder: Path, damage: str, caplog: pytest.LogCaptureFixture
) -> None:
    first = sample(str(folder), ITEMS, Decoding(n=1), progress=False, load=Scripted)
    entries = sorted((folder.parent / "cache/deepguard/generations").rglob("*.json"))
    assert len(entries) == 3
    entries[0].write_text(damage)
    again = Scripted()
    with caplog.at_level(logging.WARNING):
        assert sample(str(folder), ITEMS, Decoding(n=1), progress=False, load=lambda: again) == first
    assert len(again.asked) == 1
    assert entries[0].name in caplog.text


def test_two_prompts_with_one_id_are_refused(folder: Path) -> None:
    with pytest.raises(GateError, match="one id"):
        sample(str(folder), [ITEMS[0], ITEMS[0]], Decoding(), progress=False, load=Scripted)


def test_the_key_changes_with_everything_that_the_text_depends_on() -> None:
    base: dict[str, Any] = {
        "model": "m",
        "bundle": "b",
        "settings": {"strength": 0.5},
        "item": ITEMS[0],
        "decoding": Decoding(),
    }
    changes: list[dict[str, Any]] = [
        {"model": "n"},
        {"bundle": None},
        {"bundle": "c"},
        {"settings": None},
        {"settings": {"strength": 0.6}},
        *({"item": dataclasses.replace(ITEMS[0], **{f: "c"})} for f in ("id", "prompt", "language")),
        *(
            {"decoding": dataclasses.replace(Decoding(), **{f: v})}
            for f, v in (("temperature", 0.2), ("top_p", 0.9), ("max_new_tokens", 9), ("seed", 1), ("chat", True))
        ),
    ]
    assert generation_key(**base) == generation_key(**{**base, "decoding": dataclasses.replace(Decoding(), n=21)})
    keys = [generation_key(**base), *(generation_key(**{**base, **change}) for change in changes)]
    assert len(set(keys)) == len(keys)
    assert generation_key(**{**base, "bundle": None}) == generation_key(**{**base, "bundle": None, "settings": None})


def test_a_models_identity_is_its_content_and_not_its_place(folder: Path, tmp_path: Path) -> None:
    before = model_identity(folder)
    moved = folder.rename(tmp_path / "elsewhere")
    assert model_identity(moved) == before
    (moved / "README.md").write_text("words")
    assert model_identity(moved) == before
    (moved / "model.safetensors").write_bytes(b"weightz")
    assert model_identity(moved) != before
    (moved / "model.safetensors").unlink()
    with pytest.raises(FileNotFoundError, match="safetensors"):
        model_identity(moved)


def test_a_bundles_identity_covers_its_tensors_and_settings(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match=r"bundle\.json"):
        bundle_identity(tmp_path)
    (tmp_path / "bundle.json").write_text("{}")
    (tmp_path / "deepguard.safetensors").write_bytes(b"1")
    before = bundle_identity(tmp_path)
    (tmp_path / "README.md").write_text("words")
    assert bundle_identity(tmp_path) == before
    (tmp_path / "deepguard.safetensors").write_bytes(b"2")
    assert bundle_identity(tmp_path) != before


def test_what_other_versions_wrote_is_written_again(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sample(str(folder), ITEMS, Decoding(n=2), progress=False, load=Scripted)
    monkeypatch.setattr("deepguard_ci.versions.version", lambda name: "9" if name == "peft" else "1")
    again = Scripted()
    sample(str(folder), ITEMS, Decoding(n=2), progress=False, load=lambda: again)
    assert sorted(again.asked) == ["a", "b", "c"] and set(again.starts) == {0}
    kept = Scripted()
    sample(str(folder), ITEMS, Decoding(n=2), progress=False, load=lambda: kept)
    assert not kept.asked


def test_an_entry_that_names_no_versions_is_of_others_but_for_a_server(tmp_path: Path) -> None:
    served = GenerationCache(tmp_path, versions={})
    served.put("ab" * 32, [Completion("x", True, 1)])
    served.path("ab" * 32).write_text('{"completions": [{"text": "x", "ended": true, "tokens": 1}]}')
    assert GenerationCache(tmp_path).get("ab" * 32, 1) == []
    assert served.get("ab" * 32, 1) == [Completion("x", True, 1)]
    served.path("ab" * 32).write_text("[]")
    assert served.get("ab" * 32, 1) == []


def test_the_cache_gives_the_first_completions_of_many_or_the_few_that_there_are(tmp_path: Path) -> None:
    cache = GenerationCache(tmp_path)
    three = [Completion(f"{i}", True, 1) for i in range(3)]
    cache.put("cd" * 32, three)
    assert cache.get("cd" * 32, 2) == three[:2]
    assert cache.get("cd" * 32, 3) == three
    assert cache.get("cd" * 32, 4) == three
    assert cache.get("ab" * 32, 4) == []


def test_nothing_temporary_stays_behind(tmp_path: Path) -> None:
    cache = GenerationCache(tmp_path)
    cache.put("ab" * 32, [Completion("é\n", False, 1)])
    assert cache.get("ab" * 32, 1) == [Completion("é\n", False, 1)]
    assert [p.name for p in tmp_path.rglob("*") if p.is_file()] == ["ab" * 32 + ".json"]


def test_fewer_completions_do_not_replace_more_that_another_run_wrote_meanwhile(tmp_path: Path) -> None:
    cache, more = GenerationCache(tmp_path), [Completion(str(k), True, 1) for k in range(100)]
    cache.put("k" * 64, more)
    cache.put("k" * 64, more[:25])
    assert cache.get("k" * 64, 100) == more
