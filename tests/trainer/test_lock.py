"""Two commands for one output folder: the second is told, and nothing is left behind."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from deepguard_trainer.cli import main
from deepguard_trainer.errors import TrainerError
from deepguard_trainer.lock import sole_writer

Make = Callable[..., Any]
SMALL = ["--set", "heads.layers=-1", "--device", "cpu", "--quiet"]
HOLD = "import sys; from pathlib import Path; from deepguard_trainer.lock import sole_writer\n" \
    "with sole_writer(Path(sys.argv[1])): print('held', flush=True); sys.stdin.read()"  # fmt: skip


def invoke(*args: object) -> Result:
    return CliRunner().invoke(main, [str(arg) for arg in args])


@pytest.fixture
def base(make_model: Make, tokenizer: Any, tmp_path: Path) -> Path:
    make_model().save_pretrained(tmp_path / "tiny")
    tokenizer.save_pretrained(tmp_path / "tiny")
    return tmp_path / "tiny"


@pytest.fixture
def commands(base: Path, make_pairs: Make, write_pairs: Make, tmp_path: Path) -> Callable[[Path], list[list[object]]]:
    """The three commands that write a bundle, for an output folder; what they read is there."""
    pairs, one = write_pairs(make_pairs(groups=6)), tmp_path / "one"
    build = ["build", "--base", base, "--pairs", pairs, "--epochs", 1, "--set", "lora.rank=2", *SMALL, "--out"]
    made = invoke(*build, one)
    assert made.exit_code == 0, made.output
    heads = ["heads", one, "--base", base, "--pairs", pairs, *SMALL, "--out"]
    return lambda out: [[*words, out] for words in (build, heads, ["soup", one, "--scale", 0.5, "--out"])]


def test_no_command_writes_where_another_process_builds(
    commands: Callable[[Path], list[list[object]]], tmp_path: Path
) -> None:
    out = tmp_path / "out"
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(out)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout is not None and other.stdout.readline() == "held\n"
        for words in commands(out):
            result = invoke(*words)
            assert result.exit_code == 2 and f"--out {out}: another process builds there" in result.stderr
            assert result.stderr.count("\n") == 1 and not out.exists()
        other.send_signal(signal.SIGKILL)
    assert (tmp_path / "out.lock").exists(), "a crash leaves the file, and no lock on it"
    for words in commands(out):
        assert invoke(*words).exit_code == 0
        assert not (tmp_path / "out.lock").exists()


def test_a_lock_is_on_the_file_that_is_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out, lock, real, left = tmp_path / "out", tmp_path / "out.lock", os.open, [2]

    def removed_at_once(path: Any, *more: Any) -> int:
        file = real(path, *more)
        left[0] -= 1
        if left[0] >= 0:  # the holder of before ends between opening and locking
            lock.unlink()
        return file

    monkeypatch.setattr("deepguard_trainer.lock.os.open", removed_at_once)
    with sole_writer(out), pytest.raises(TrainerError, match="another process"), sole_writer(out):
        pass
    assert left == [-2] and not lock.exists()


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="needs a folder in which not even root can write")
def test_a_place_where_nothing_can_be_written_is_refused_before_the_work_begins(
    commands: Callable[[Path], list[list[object]]], monkeypatch: pytest.MonkeyPatch
) -> None:
    def never(*_: Any, **__: Any) -> None:
        raise AssertionError("work was begun")

    here = commands(Path("/proc/bundle"))
    for place in ("deepguard_plugin.models.load_model", "deepguard_trainer.soup.mean_update"):
        monkeypatch.setattr(place, never)
    for words in here:
        result = invoke(*words)
        assert result.exit_code == 2 and "--out /proc/bundle: /proc/bundle.lock cannot be written" in result.stderr
