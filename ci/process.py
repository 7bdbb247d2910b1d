"""One process in the sandbox, with bounded time and bounded output."""

from __future__ import annotations

import os
import select
import selectors
import signal
import subprocess
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from .errors import SandboxError, TimedOut
from .sandbox import Limits, Sandbox
from .usage import PERIOD, Watch

MAX_OUTPUT = 1024 * 1024
KILL_SECONDS = 10


@dataclass(frozen=True)
class Finished:
    """What a process left behind: bytes are cut at 1 MiB; ``code`` is negative for a signal."""

    code: int
    out: bytes
    err: bytes


def start(sandbox: Sandbox, argv: Sequence[str], *, work: Path, code: Path, limits: Limits) -> subprocess.Popen[bytes]:
    """Start ``argv`` in the sandbox in a process group of its own, all three standard streams piped."""
    try:
        with sandbox.filter_fds() as fds:
            command = sandbox.command(argv, work=work, code=code, limits=limits, fds=fds)
            return subprocess.Popen(
                command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, pass_fds=fds,
                env={"PATH": "/usr/bin:/bin"}, start_new_session=True, umask=0o022)  # fmt: skip
    except OSError as error:
        raise SandboxError(f"the sandbox did not start: {error}") from error


def kill(process: subprocess.Popen[bytes]) -> None:
    """End the process and everything it started; returns when nothing of it runs any more.

    The death of a process namespace's first process ends all others in it, and it lasts until they are gone.
    Raises SandboxError if they are not gone after a while.
    """
    first = _children(process) if process.poll() is None else []
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except ProcessLookupError:
        pass
    for stream in (process.stdin, process.stdout, process.stderr):
        if stream is not None:
            try:
                stream.close()
            except OSError:
                pass
    try:
        process.wait(timeout=KILL_SECONDS)
        _end(first)
    except (subprocess.TimeoutExpired, OSError) as error:
        raise SandboxError(f"the sandbox did not end: {error}") from error
    finally:
        for fd in first:
            os.close(fd)


def _children(process: subprocess.Popen[bytes]) -> list[int]:
    """Handles of bubblewrap's children: the first process of the namespace, if it is there yet."""
    handles: list[int] = []
    try:
        for pid in Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split():
            handles.append(os.pidfd_open(int(pid)))
    except OSError:
        pass
    return handles


def _end(handles: Sequence[int]) -> None:
    """Kill the processes behind the handles and wait for their end."""
    for handle in handles:
        try:
            signal.pidfd_send_signal(handle, signal.SIGKILL)
        except (ProcessLookupError, PermissionError):
            pass
        poll = select.poll()
        poll.register(handle, select.POLLIN)
        if not poll.poll(KILL_SECONDS * 1000):
            raise OSError("a process outlives its end")


def run(
    sandbox: Sandbox, argv: Sequence[str], *, work: Path, code: Path, limits: Limits, stdin: bytes = b""
) -> Finished:
    """Run ``argv`` to its end. Raises TimedOut after ``limits.seconds``, Died if it takes too much of the machine."""
    process = start(sandbox, argv, work=work, code=code, limits=limits)
    watch = Watch(process.pid, work, limits)
    assert process.stdin and process.stdout and process.stderr
    deadline = time.monotonic() + limits.seconds
    kept: dict[int, bytearray] = {process.stdout.fileno(): bytearray(), process.stderr.fileno(): bytearray()}
    order = list(kept)
    todo = memoryview(stdin)
    try:
        with selectors.DefaultSelector() as selector:
            for fd in order:
                selector.register(fd, selectors.EVENT_READ)
            if todo:
                os.set_blocking(process.stdin.fileno(), False)
                selector.register(process.stdin.fileno(), selectors.EVENT_WRITE)
            else:
                process.stdin.close()
            while selector.get_map():
                left = deadline - time.monotonic()
                if left <= 0:
                    raise TimedOut(f"no end within {limits.seconds:g} s")
                watch.check()
                for key, _ in selector.select(min(left, PERIOD)):
                    if key.fd in kept:
                        chunk = os.read(key.fd, 65536)
                        if not chunk:
                            selector.unregister(key.fd)
                        elif len(kept[key.fd]) < MAX_OUTPUT:
                            kept[key.fd] += chunk[: MAX_OUTPUT - len(kept[key.fd])]
                        continue
                    try:
                        todo = todo[os.write(key.fd, todo[:65536]) :]
                    except BrokenPipeError:
                        todo = todo[:0]
                    if not todo:
                        selector.unregister(key.fd)
                        process.stdin.close()
        code_ = _wait(process, watch, deadline)
        if code_ is None:
            raise TimedOut(f"no end within {limits.seconds:g} s")
        if code_ > 128:  # bubblewrap reports a signal of its child as 128 + number
            code_ = 128 - code_
        return Finished(code_, bytes(kept[order[0]]), bytes(kept[order[1]]))
    finally:
        kill(process)


def _wait(process: subprocess.Popen[bytes], watch: Watch, deadline: float) -> int | None:
    """The exit code of a process that has closed its output, None if it goes on until the deadline."""
    while True:
        left = deadline - time.monotonic()
        try:
            return process.wait(timeout=max(0.01, min(left, PERIOD)))
        except subprocess.TimeoutExpired:
            if left <= 0:
                return None
        watch.check()
