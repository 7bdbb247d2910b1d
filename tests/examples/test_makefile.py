"""The Makefile's targets, dry."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.skipif(shutil.which("make") is None, reason="make is not installed")
def test_a_finished_bundle_is_built_again_only_of_other_pairs(tmp_path: Path) -> None:
    for name in ("Makefile", "setup.cfg", "constraints.txt"):
        shutil.copy(ROOT / name, tmp_path / name)
    pairs, bundle = tmp_path / "out/bundle/m.pairs.jsonl", tmp_path / "out/bundle/m/bundle.json"
    for seconds, path in enumerate((tmp_path / ".venv/.deepguard-stamp", pairs, bundle), start=2**31):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
        os.utime(path, (seconds, seconds))

    def said() -> str:
        command = ["make", "-n", "bundle", "MODEL=m"]
        return subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True).stdout

    assert "dg-bundle build" not in said() and "dg-gate mine" not in said()
    os.utime(pairs, (2**31 + 9, 2**31 + 9))
    assert "dg-bundle build" in said()
    bundle.unlink()
    assert "dg-bundle build" in said() and "dg-gate mine" not in said()
