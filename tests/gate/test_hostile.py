"""What the sandbox keeps from a candidate, and what the judge makes of a candidate that takes too much."""

from __future__ import annotations

import contextlib
import os
import shutil
import socket
import tempfile
import time
from functools import partial
from pathlib import Path

import pytest
from sandbox_levels import EVERY, VIEWS, sandbox_at

from deepguard_ci.box import PythonBox
from deepguard_ci.errors import Died, TimedOut
from deepguard_ci.sandbox import LEVELS, NOBODY, Limits, Sandbox
from deepguard_ci.sandbox.base import own_users

PYTHON = "cwe-022/py-report-download"
with_a_view = pytest.mark.parametrize("level", VIEWS)


@pytest.fixture(params=EVERY)
def level(request) -> str:
    return request.param


@pytest.fixture
def seen_by(level):
    """The value of an expression, evaluated by a candidate in the sandbox, as text."""
    return partial(seen_in, sandbox_at(level))


def seen_in(sandbox: Sandbox, expression: str) -> str:
    root = sandbox.new_folder()
    program = f"import os, socket, subprocess\ndef f():\n    return str({expression})\n{TRIED}"
    box = PythonBox(sandbox, root, program, root / "driver.py", Limits())
    try:
        return box.call("f")
    finally:
        box.close()
        shutil.rmtree(root)


WANTED = ("Max file size", "Max open files", "Max address space", "Max cpu time")
TRIED = """
def readable(path):
    try:
        return bool(os.listdir(path) if os.path.isdir(path) else open(path, "rb").read(1))
    except OSError:
        return False
"""


def test_the_callers_environment_is_out_of_reach(monkeypatch, seen_by):
    monkeypatch.setenv("DG_SECRET_FOR_TEST", "do-not-leak")
    files = "[f'/proc/{p}/environ' for p in (*range(1, 40000), 'self')]"
    found = seen_by(f"[open(p).read() for p in {files} if readable(p)] + list(os.environ.items())")
    assert "do-not-leak" not in found
    assert "LANG" in found  # it did read an environment: its own


def test_the_candidate_reaches_no_server_of_the_machine(seen_by):
    with socket.create_server(("127.0.0.1", 0)) as server:
        address = server.getsockname()
        said = seen_by(f"[s.connect_ex({address!r}) for s in [socket.socket()]]")
        server.setblocking(False)
        with pytest.raises(BlockingIOError):
            server.accept()
    assert int(said.strip("[]")) != 0


@with_a_view
def test_the_candidate_has_no_network(seen_by):
    code = "[s for s in [socket.socket()] if s.connect_ex(('127.0.0.1', 9)) != 0] and open('/proc/net/dev').read()"
    interfaces = [line.split(":")[0].strip() for line in seen_by(code).splitlines() if ":" in line]
    assert interfaces == ["lo"]


def test_every_candidate_is_a_user_of_its_own_and_reads_no_home(seen_by, tmp_path):
    first, second = int(seen_by("os.getuid()")), int(seen_by("os.getuid()"))
    if os.geteuid() == 0:
        assert first != second
        assert first in own_users()
        assert second in own_users()
    else:
        assert first == second == NOBODY  # each in a namespace of its own
    (tmp_path / "file").write_text("of the judge")
    for folder in (tmp_path, *tmp_path.parents[:-1]):
        folder.chmod(folder.stat().st_mode | 0o005)
    home = Path("~/.cache").expanduser()
    for path in map(str, (home, "/etc/passwd", "/proc/1/cmdline", tmp_path, tmp_path / "file")):
        seen = seen_by(f"readable({path!r})")
        assert seen == "False" or (path.startswith("/proc") and seen_by("os.getpid() < 20") == "True"), path
    assert seen_by("readable('/usr') and readable('/code/candidate.py')") == "True"


def test_the_system_is_read_only(seen_by):
    code = "[p for p in ('/usr', '/usr/bin', '/code', '/etc', '/') if os.access(p, os.W_OK)]"
    assert seen_by(code) == "[]"


def test_a_daemon_does_not_outlive_its_candidate(seen_by):
    marker = f"dg-daemon-{os.getpid()}"
    seen_by(f"subprocess.Popen(['/bin/sh', '-c', 'sleep 300 # {marker}'], start_new_session=True).pid")
    time.sleep(0.5)
    alive = []
    for process in Path("/proc").iterdir():
        if process.name.isdigit():
            try:
                alive += [process.name] if marker in (process / "cmdline").read_text() else []
            except OSError:
                continue
    assert alive == []


FORKS = """
import os, time
def f(number):
    started = 0
    try:
        for started in range(number):
            if os.fork() == 0:
                os.setsid()
                time.sleep(8)
                os._exit(0)
    except OSError:
        os.kill(-1, 9)
        return started
    return number
"""


# Not for Landlock, which runs one at a time.
@with_a_view
def test_a_candidate_cannot_start_processes_without_end_and_takes_none_from_the_one_beside_it(level, tmp_path):
    boxes = []
    for name in ("one", "two", "three"):
        (tmp_path / name).mkdir()
        boxes.append(PythonBox(sandbox_at(level), tmp_path / name, FORKS, tmp_path / "none", Limits(seconds=10)))
    try:
        assert boxes[0].call("f", 35) == 35
        assert boxes[1].call("f", 35) == 35
        with contextlib.suppress(Died):  # the judge may see the crowd first
            assert boxes[2].call("f", 100) < Limits().processes
    finally:
        for box in boxes:
            box.close()


COPIES = """
import os, time
def f(way, seconds):
    if os.fork() == 0:
        time.sleep(seconds)
        if way == "raises":
            raise ValueError("copy")
        return "copy"
    if not seconds:
        os.wait()
    return "own"
"""


@pytest.mark.parametrize("way", ["raises", "returns"])
def test_a_forked_copy_of_the_harness_answers_nothing_neither_at_once_nor_late(level, tmp_path, way):
    box = PythonBox(sandbox_at(level), tmp_path, COPIES, tmp_path / "none", Limits(seconds=10))
    try:
        assert [box.call("f", way, seconds) for seconds in (0, 0, 0.2, 0)] == ["own"] * 4
    finally:
        box.close()


def test_a_candidate_that_stops_reading_does_not_stop_the_judge(level, tmp_path):
    program = "import os, signal\ndef f(text):\n    signal.setitimer(signal.ITIMER_REAL, 0.1)\n    return len(text)\n"
    program += "signal.signal(signal.SIGALRM, lambda *_: os.kill(os.getpid(), signal.SIGSTOP))\n"
    box = PythonBox(sandbox_at(level), tmp_path, program, tmp_path / "none", Limits(seconds=1))
    try:
        assert box.call("f", "x" * 1_000_000) == 1_000_000
        time.sleep(0.3)
        with pytest.raises(TimedOut):
            box.call("f", "x" * 1_000_000)
    finally:
        box.close()


def test_the_limits_hold_for_the_candidate(seen_by):
    limits = seen_by("open('/proc/self/limits').read()")
    for name in WANTED:
        assert [row for row in limits.split("\n") if row.startswith(name) and "unlimited" not in row]


@pytest.mark.parametrize("level", LEVELS[-2:])
def test_the_limits_hold_for_every_process_in_the_sandbox(seen_by):
    limits = seen_by("[open(f'/proc/{p}/limits').read() for p in (1, 'self')]")
    for name in WANTED:
        assert limits.count(name) == 2
        assert not [row for row in limits.split("\\n") if row.startswith(name) and "unlimited" in row]


@with_a_view
def test_the_folders_of_the_new_root_are_not_memory_without_a_limit(seen_by):
    code = "[p for p in ('/dev', '/', '/run', '/etc', '/proc') if os.access(p, os.W_OK)]"
    assert seen_by(code) == "[]"
    assert seen_by("[p for p in ('/', '/usr', '/code') if not os.statvfs(p).f_flag & os.ST_RDONLY]") == "[]"
    assert int(seen_by("sum(os.statvfs(p).f_blocks * os.statvfs(p).f_frsize for p in ('/tmp', '/dev/shm'))")) <= 2**27


def test_a_sandbox_that_cannot_start_python_is_our_failure_and_not_the_candidates(monkeypatch, judge_text):
    from deepguard_ci import box

    monkeypatch.setattr(box.sys, "executable", "/nonexistent/python")
    judged = judge_text(PYTHON, "    abort(404)\n")
    assert str(judged.verdict) == "INFRA"
    assert "did not get Python to run" in judged.oracles["functional"].evidence


def test_a_file_that_the_candidate_packed_wrongly_is_its_own_failure(judge_text):
    wrong = "        with open(csv_path + '.gz', 'w') as packed:\n            packed.write('w9')\n        return True\n"
    judged = judge_text("cwe-078/py-gzip-export", wrong)
    assert (str(judged.verdict), "gzip" in judged.oracles["functional"].evidence) == ("FAIL", True)


@with_a_view
def test_an_interpreter_below_tmp_is_not_hidden_by_the_candidates_own_tmp(level, seen_by, monkeypatch):
    from deepguard_ci.sandbox import bubblewrap, docker

    with tempfile.TemporaryDirectory(dir="/tmp") as folder:
        Path(folder).chmod(0o755)
        Path(folder, "marker").write_text("seen")
        paths = (*bubblewrap.visible_paths(), folder)
        for module in (bubblewrap, docker):
            monkeypatch.setattr(module, "visible_paths", lambda: paths)
        assert seen_by(f"open({folder + '/marker'!r}).read()") == "seen"
        assert seen_by("open('/tmp/own', 'w').write('x')") == "1"


@pytest.mark.parametrize(("command", "leaves"), [("sleep 0.4; touch canary", True), ("sleep 60; touch canary", False)])
def test_programs_left_running_are_waited_for_before_their_effects_are_looked_at(command, leaves, level, tmp_path):
    program = f"import subprocess\ndef f():\n    subprocess.Popen({command!r}, shell=True)\n    return 1\n"
    box = PythonBox(sandbox_at(level), tmp_path, program, tmp_path / "none", Limits())
    try:
        assert box.call("f") == 1
        assert (box.files.root / "canary").exists() is leaves
    finally:
        box.close()


@pytest.mark.parametrize("level", [LEVELS[-1], pytest.param("bubblewrap", marks=pytest.mark.slow)])
def test_judges_that_are_installed_beside_python_are_out_of_reach(level, seen_by, monkeypatch, tmp_path):
    from deepguard_ci.sandbox import bubblewrap

    for name in ("deepguard_ci", "library"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "file").write_text("seen")
    tmp_path.chmod(0o755)
    paths = (*bubblewrap.visible_paths(), str(tmp_path))
    monkeypatch.setattr(bubblewrap, "visible_paths", lambda: paths)
    monkeypatch.setattr(bubblewrap, "hidden_paths", lambda: (str(tmp_path / "deepguard_ci"),), raising=False)
    tried = f"[readable({str(tmp_path)!r} + name) for name in ('/deepguard_ci/file', '/library/file')]"
    assert seen_by(tried) == "[False, True]"
    assert seen_by(f"os.access({str(tmp_path / 'deepguard_ci')!r}, os.W_OK)") == "False"
