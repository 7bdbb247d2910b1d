"""HumanEval's reader and its judging: a pass needs every assert to hold and the program to reach its end."""

from __future__ import annotations

import gzip
import json
import subprocess
import sys
from dataclasses import asdict
from pathlib import Path

import pytest

from deepguard_ci.errors import GateError, SandboxError
from deepguard_ci.humaneval import Problem, in_sandbox, passes, rate, read_problems
from deepguard_ci.sampling_cache import Completion
from deepguard_ci.sandbox import probe

ADD = Problem(
    "T/0",
    'def add(a, b):\n    """The sum."""\n',
    "add",
    "    return a + b\n",
    "def check(candidate):\n    assert candidate(1, 2) == 3\n    assert candidate(0, 0) == 0\n",
)


def run_python(source: str, seconds: float) -> tuple[int, str] | None:
    """The callable that judging takes, without a sandbox: these programs are ours."""
    try:
        done = subprocess.run(
            [sys.executable, "-I", "-c", source], capture_output=True, text=True, timeout=seconds, check=False
        )
    except subprocess.TimeoutExpired:
        return None
    return done.returncode, done.stdout


@pytest.mark.parametrize("packed", [True, False])
def test_the_file_is_read_packed_or_not(tmp_path: Path, packed: bool) -> None:
    text = (json.dumps({**asdict(ADD), "more": 1}) + "\n\n") * 2
    path = tmp_path / "problems"
    path.write_bytes(gzip.compress(text.encode()) if packed else text.encode())
    assert read_problems(path) == [ADD, ADD]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "holds no problem"),
        (b"\n{\n", "line 2"),
        (b"[1]\n", "line 1"),
        (b'{"task_id": "T/0"}\n', "'prompt'"),
        (b"\x1f\x8bxx", "cannot be read"),
        (b"\xff\xfe", "cannot be read"),
    ],
)
def test_a_wrong_file_is_named_with_its_line(tmp_path: Path, content: bytes, said: str) -> None:
    path = tmp_path / "wrong.jsonl"
    path.write_bytes(content)
    with pytest.raises(GateError, match=said) as error:
        read_problems(path)
    assert str(path) in str(error.value)


@pytest.mark.parametrize(
    ("completion", "expected"),
    [
        ("    return a + b\n", True),
        ("    return a + b\n\nprint(add(1, 2))\nprint('words'", True),  # cut at the function's end
        ("    print('noise')\n    return a + b\n", True),
        ("    return a - b\n", False),
        ("    return 3\n", False),
        ("    import sys; sys.exit(0)\n", False),
        ("    import os; os._exit(0)\n", False),
        ("    return (\n", False),
        ("", False),
    ],
)
def test_a_pass_needs_every_assert_and_the_end(completion: str, expected: bool) -> None:
    assert passes(ADD, completion, False, run_python) is expected


def test_time_that_runs_out_is_no_pass() -> None:
    assert passes(ADD, "    return a + b\n", True, lambda source, seconds: None) is False


def test_the_rate_counts_every_problem() -> None:
    problems = [Problem(f"T/{k}", *list(asdict(ADD).values())[1:]) for k in range(4)]
    written = {
        p.task_id: Completion("    return a + b\n" if p.task_id != "T/1" else "    pass\n", True, 1) for p in problems
    }
    assert rate(problems, written, run_python, False) == 0.75


def test_a_sandbox_that_fails_three_times_is_an_error_and_no_wrong_answer() -> None:
    tries = []

    def broken(source: str, seconds: float) -> tuple[int, str] | None:
        tries.append(1)
        raise SandboxError("no namespace")

    with pytest.raises(GateError, match="T/0 could not be judged"):
        rate([ADD], {"T/0": Completion("", True, 0)}, broken, False)
    assert len(tries) == 3


def test_the_sandbox_runs_programs_and_ends_those_that_do_not() -> None:
    sandboxed = in_sandbox(probe())
    assert passes(ADD, "    return a + b\n", True, sandboxed)
    assert not passes(ADD, "    return b\n", True, sandboxed)
    assert sandboxed("while True: pass", 1.0) is None
