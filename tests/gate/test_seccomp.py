"""The filter of system calls refuses what it lists."""

from __future__ import annotations

import errno
import socket

import pytest
from sandbox_levels import sandbox_at

from deepguard_ci.box import PythonBox
from deepguard_ci.sandbox import Limits, at, seccomp

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
    found = PythonBox(at("bubblewrap+seccomp"), tmp_path, PROGRAM, tmp_path / "none", Limits())
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


NETWORK = """
import socket
FAST_OPEN = 0x20000000
WHERE = ("127.0.0.1", {port})

def connecting():
    tries = {{
        "connect": lambda s: s.connect(WHERE), "sendto": lambda s: s.sendto(b"x", FAST_OPEN, WHERE),
        "sendmsg": lambda s: s.sendmsg([b"x"], [], FAST_OPEN, WHERE), "bind": lambda s: s.bind(("127.0.0.1", 0)),
        "listen": lambda s: s.listen()}}
    found = {{}}
    for name, one in tries.items():
        with socket.socket() as made:
            try:
                one(made)
                found[name] = 0
            except OSError as error:
                found[name] = error.errno
    return found

def made():
    found = []
    for family in range(46):
        for kind in range(12):
            for protocol in (0, 1, 6, 17, 132, 255, 262):
                try:
                    socket.socket(family, kind, protocol).close()
                    found.append([family, kind, protocol])
                except OSError:
                    pass
    return found

def pair():
    one, other = socket.socketpair()
    one.sendall(b"w")
    return other.recv(1)
"""


@pytest.mark.slow
def test_without_namespaces_no_socket_gets_an_address(tmp_path):
    sandbox = sandbox_at("landlock")  # first: where it is not to be had, the test ends here
    listener = socket.create_server(("127.0.0.1", 0))
    program = NETWORK.format(port=listener.getsockname()[1])
    box = PythonBox(sandbox, tmp_path, program, tmp_path / "none", Limits())
    try:
        assert box.call("connecting") == dict.fromkeys(["connect", "sendto", "sendmsg", "bind", "listen"], 101)
        inet, inet6 = int(socket.AF_INET), int(socket.AF_INET6)
        assert {(f, k) for f, k, _ in box.call("made")} <= {(inet, 1), (inet6, 1)}
        assert {p for *_, p in box.call("made")} == {0, 6}
        assert box.call("pair") == b"w"
        listener.setblocking(False)
        with pytest.raises(BlockingIOError):
            listener.accept()
    finally:
        box.close()
        listener.close()
