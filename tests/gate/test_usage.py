"""What a candidate may take of the machine, all its processes and files together; small limits stand for the real."""

from __future__ import annotations

import os
import time

import pytest
from sandbox_levels import EVERY, sandbox_at

from deepguard_ci.box import PythonBox
from deepguard_ci.errors import Died
from deepguard_ci.files import remove
from deepguard_ci.sandbox import Limits, probe
from deepguard_ci.usage import memory_of, processes_below, tree_size

# Each ends by itself, soon and harmlessly, if nobody stops it.
GREEDY = {
    "its processes hold": """
        for _ in range(6):
            if os.fork() == 0:
                held = bytearray(b"x") * (40 * 2**20)
                time.sleep(3)
                os._exit(0)
        time.sleep(3)""",
    "its files take": """
        for number in range(8):
            open(str(number), "wb").write(bytes(4 * 2**20))
        time.sleep(3)""",
    "its files take (deleted, open)": """
        held = []
        for number in range(8):
            held.append(open("x", "wb", buffering=0))
            held[-1].write(bytes(4 * 2**20))
            os.remove("x")
        time.sleep(3)""",
    "its files take (memory made a file)": """
        held = [os.memfd_create("x") for _ in range(8)]
        for fd in held:
            os.write(fd, bytes(4 * 2**20))
        time.sleep(3)""",
    "it made more than": """
        for number in range(400):
            os.mkdir(str(number))
        time.sleep(3)""",
    "folders too deep": """
        for number in range(150):
            os.mkdir("d" * 50)
            os.chdir("d" * 50)
        time.sleep(3)""",
    "it runs": """
        for _ in range(20):
            if os.fork() == 0:
                time.sleep(3)
                os._exit(0)
        time.sleep(3)""",
}


@pytest.mark.parametrize("level", EVERY)
@pytest.mark.parametrize("evidence", GREEDY)
def test_a_candidate_that_takes_too_much_of_the_machine_is_stopped(evidence, level, tmp_path):
    limits = Limits(seconds=10, total_memory_mib=160, total_disk_mib=20, total_files=300, processes=24)
    program = f"import os, time\ndef f():\n    try:{GREEDY[evidence]}\n    finally:\n        pass\n"
    box = PythonBox(sandbox_at(level), tmp_path, program, tmp_path / "none", limits)
    try:
        start = time.monotonic()
        with pytest.raises(Died, match=evidence.partition(" (")[0]):
            box.call("f")
        assert time.monotonic() - start < 3
    finally:
        box.close()
        remove(tmp_path)


def test_a_candidate_within_its_limits_is_left_alone(tmp_path):
    program = "import time\ndef f():\n    open('x', 'wb').write(bytes(2**20))\n    time.sleep(0.5)\n    return 1\n"
    box = PythonBox(probe(), tmp_path, program, tmp_path / "none", Limits())
    try:
        assert box.call("f") == 1
    finally:
        box.close()


def test_our_own_processes_and_memory_are_seen():
    assert os.getpid() in processes_below(os.getppid())
    assert memory_of(os.getpid()) > 2**20
    assert memory_of(2**22 + 1) == 0


def test_entries_are_counted_up_to_a_limit(tmp_path):
    for number in range(20):
        (tmp_path / str(number)).mkdir()
    (tmp_path / "3" / "file").write_bytes(bytes(10_000))
    files, size = tree_size(tmp_path, 100)
    assert files == 21
    assert size >= 10_000
    assert tree_size(tmp_path, 10)[0] == 11


def test_a_folder_deeper_than_a_path_may_be_long_is_removed(tmp_path):
    top = tmp_path / "top"
    top.mkdir()
    fd = os.open(top, os.O_RDONLY)
    for _ in range(1500):
        os.mkdir("d" * 20, dir_fd=fd)
        below = os.open("d" * 20, os.O_RDONLY, dir_fd=fd)
        os.close(fd)
        fd = below
    os.close(fd)
    remove(top)
    assert not top.exists()
