"""The usage examples run on the real model, as their first lines say."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

USAGE = Path(__file__).parents[2] / "examples" / "usage"
SAID = {
    "generate": ["--- hardened", "CallReport"],
    "chat": ["def backup"],
    "batch": ["bias norm 0.00", "def greet(name)"],
}


def test_every_example_is_run():
    assert {path.stem for path in USAGE.glob("*.py")} == set(SAID)


@pytest.mark.slow
@pytest.mark.real_model
@pytest.mark.parametrize("name", SAID)
def test_it_runs(name):
    done = subprocess.run([sys.executable, str(USAGE / f"{name}.py")], capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stderr[-2000:]
    for words in SAID[name]:
        assert words in done.stdout, done.stdout
