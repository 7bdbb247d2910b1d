"""One process in the sandbox, with bounded time and bounded output."""

from __future__ import annotations

import os
import selectors
import subprocess
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from .errors import TimedOut
from .sandbox import Limits, Sandbox
from .usage import PERIOD, Watch

MAX_OUTPUT = 1024 * 1024


@dataclass(frozen=True)
class Finished:
    """What a process left behind: bytes are cut at 1 MiB; ``code`` is negative for a signal."""

    code: int
    out: bytes
    err: bytes


def run(
    sandbox: Sandbox, argv: Sequence[str], *, work: Path, code: Path, limits: Limits, stdin: bytes = b""
) -> Finished:
    """Run ``argv`` to its end. Raises TimedOut after ``limits.seconds``, Died if it takes too much of the machine."""
    running = sandbox.start(argv, work=work, code=code, limits=limits)
    process, watch = running.process, Watch(running, limits)
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
        if code_ > 128:  # a sandbox's own process reports a signal of its child as 128 + number
            code_ = 128 - code_
        return Finished(code_, bytes(kept[order[0]]), bytes(kept[order[1]]))
    finally:
        running.end()


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
