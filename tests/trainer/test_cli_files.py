"""What commands write beside their output: refused before work begins where that can be known, never half of it."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from deepguard_trainer.cli import main
from deepguard_trainer.cli_files import require_folder, write
from deepguard_trainer.errors import TrainerError


def test_a_file_that_cannot_be_written_is_an_error_that_names_it(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(TrainerError, match=r"file/page\.html cannot be written \(Not a directory\); name a file in"):
        write(tmp_path / "file" / "page.html", "text")


def test_a_folder_that_is_closed_is_an_error_before_work_begins(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    require_folder("--json", tmp_path / "x.json")
    monkeypatch.setattr(os, "access", lambda path, mode: False)  # the superuser may write anywhere
    with pytest.raises(TrainerError, match=f"--json {tmp_path}: you may not write there"):
        require_folder("--json", tmp_path / "x.json")


def test_a_plot_is_refused_before_work_begins_where_nothing_can_draw_it(
    tmp_path: Path, make_pairs: Callable[..., Any], write_pairs: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    ablation = tmp_path / "rows.toml"
    ablation.write_text('base = "nowhere"\n[rows.base]\nbundle = false\n')
    svg, out = tmp_path / "probe.svg", tmp_path / "out"
    for words in (
        ["probe", "--base", "nowhere", "--pairs", str(write_pairs(make_pairs())), "--svg", str(svg)],
        ["ablate", str(ablation), "--out", str(out)],
    ):
        result = CliRunner().invoke(main, words)
        assert result.exit_code == 2 and "matplotlib, which is absent; install deepguard with" in result.stderr
    assert not out.exists()


@pytest.mark.parametrize("memory", ["nan", "inf"])
def test_no_memory_that_is_no_number_is_planned_with(memory: str) -> None:
    result = CliRunner().invoke(main, ["plan", "--memory", memory])
    assert result.exit_code == 2 and result.stderr.startswith(f"dg-bundle: --memory {memory}: expected numbers of GiB")
