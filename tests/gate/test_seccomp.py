"""The filter refuses what it lists, and a gate that wants it does not run without it."""

from __future__ import annotations

import errno
import logging
import sys
from dataclasses import replace

import pytest

from deepguard_ci import sandbox, seccomp
from deepguard_ci.box import PythonBox
from deepguard_ci.errors import GateError, SandboxError
from deepguard_ci.sandbox import LEVELS, Limits, probe, reaches

PROGRAM = """
import ctypes, errno, os, socket, subprocess, threading
libc = ctypes.CDLL(None, use_errno=True)

def call(number, *arguments):
    ctypes.set_errno(0)
    libc.syscall(ctypes.c_long(number), *(ctypes.c_ulong(a) for a in arguments))
    return ctypes.get_errno()

def family(number):
    try:
        socket.socket(number, socket.SOCK_DGRAM).close()
    except OSError as error:
        return error.errno
    return 0

def ordinary():
    thread = threading.Thread(target=print)
    thread.start()
    thread.join()
    pair = socket.socketpair()
    return subprocess.run(["/bin/echo", "w"], capture_output=True, text=True).stdout

def open_files():
    folder = "/proc/self/fd/"
    return [os.readlink(folder + fd) for fd in os.listdir(folder) if os.path.islink(folder + fd)]
"""


@pytest.fixture
def box(tmp_path):
    found = PythonBox(probe(LEVELS[1]), tmp_path, PROGRAM, tmp_path / "none", Limits())
    yield found
    found.close()


def number(name: str) -> int:
    import pyseccomp

    return pyseccomp.resolve_syscall(pyseccomp.Arch.NATIVE, name)


def test_every_listed_call_is_refused(box):
    # 2 ** 63 is no valid pointer, number or flag: nothing happens where a call gets through. (The kernel itself refuses
    # this user about half of them.)
    answers = {name: box.call("call", number(name), *[2**63] * 6) for name in seccomp.REFUSED}
    assert {name: code for name, code in answers.items() if code != errno.EPERM} == {}


def test_processes_are_made_without_namespaces_of_their_own(box):
    assert box.call("call", number("clone3"), 0, 0) == errno.ENOSYS
    for flag in (0x10000000, 0x20000, 0x40000000):  # user, mount, network
        assert box.call("call", number("clone"), flag | 17, 0, 0, 0, 0) == errno.EPERM
    assert box.call("ordinary") == "w\n"


def test_address_families_beyond_the_network_namespace_are_refused(box):
    assert [n for n in range(64) if box.call("family", n) != errno.EAFNOSUPPORT and n not in seccomp.FAMILIES] == []
    assert [box.call("family", int(n)) for n in seccomp.FAMILIES[:3]] == [0, 0, 0]


def test_nothing_can_be_typed_into_a_terminal(box):
    for request in (*seccomp.TERMINAL_REQUESTS, seccomp.TERMINAL_REQUESTS[0] | 1 << 32):
        assert box.call("call", number("ioctl"), 0, request, 0) == errno.EPERM


def test_the_filter_itself_is_not_left_open(box):
    assert [name for name in box.call("open_files") if "memfd" in name or "filter" in name] == []


def test_without_libseccomp_the_level_is_the_lower_one_and_a_minimum_is_an_error(monkeypatch, caplog):
    sandbox._strongest.cache_clear()
    monkeypatch.setitem(sys.modules, "pyseccomp", None)
    try:
        with caplog.at_level(logging.WARNING):
            assert probe().level == LEVELS[0]
        assert "libseccomp2" in caplog.text
        with pytest.raises(SandboxError, match=r"is bubblewrap here, and at least bubblewrap\+seccomp.*install"):
            probe(LEVELS[1])
    finally:
        sandbox._strongest.cache_clear()


def test_a_filter_that_bubblewrap_does_not_take_is_found_out(monkeypatch):
    sandbox._strongest.cache_clear()
    monkeypatch.setattr(sandbox, "filter_program", lambda: b"nonsense")
    try:
        with pytest.raises(SandboxError, match="no seccomp filter"):
            probe(LEVELS[1])
    finally:
        sandbox._strongest.cache_clear()


def test_levels_have_an_order_and_no_other_names():
    assert reaches(LEVELS[1], LEVELS[0])
    assert not reaches(LEVELS[0], LEVELS[1])
    assert not reaches("none", LEVELS[0])
    assert replace(probe(), filter=None).level == LEVELS[0]
    with pytest.raises(GateError, match="no sandbox level 'docker'; expected one of bubblewrap"):
        probe("docker")
