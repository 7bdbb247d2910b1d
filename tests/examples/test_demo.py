"""How the demo ends where something is wrong; what it measures is tested where it is made."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import demo
import models
import pytest


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> Any:
    """Runs the demo with these words and without a model: a row that is sampled stops it like Ctrl-C."""
    sampled: list[Any] = []

    def stop(bundle: Any, **_: Any) -> Any:
        sampled.append(bundle)
        raise KeyboardInterrupt

    def with_words(*words: object) -> tuple[int, int]:
        monkeypatch.setattr(sys, "argv", ["demo.py", *map(str, words)])
        try:
            return demo.main(), len(sampled)
        except SystemExit as end:
            return int(end.code or 0), len(sampled)

    monkeypatch.setattr(models, "ensure", lambda alias: None)
    monkeypatch.setattr(demo, "run_row", stop)
    return with_words


def test_no_completions_are_an_error_before_anything_is_fetched(run: Any, tmp_path: Path, capsys: Any) -> None:
    assert run("--n", 0, "--out", tmp_path / "out") == (2, 0)
    assert "--n 0: expected at least one completion" in capsys.readouterr().err


def test_a_place_that_nothing_can_be_written_to_is_an_error_before_anything_is_sampled(
    run: Any, tmp_path: Path, capsys: Any
) -> None:
    (tmp_path / "file").write_text("x")
    assert run("--out", tmp_path / "file") == (2, 0)
    said = capsys.readouterr().err
    assert said.startswith("demo: ") and str(tmp_path / "file") in said


def test_ctrl_c_ends_it_with_130_and_one_line(run: Any, tmp_path: Path, capsys: Any) -> None:
    assert run("--out", tmp_path / "out") == (130, 1)
    assert capsys.readouterr().err == "demo: stopped; the same command goes on from the completions that are kept\n"
