"""What a candidate uses, all its processes and files together, looked at from outside while it runs.

The limits that the kernel keeps are for one process or one file: 48 processes of 1 GiB and any number of files of
16 MiB would still fill a machine. A control group would count them together but is not to be had without root, so
this looks a few times a second and ends what is too large. What grows between two looks stays small.
"""

from __future__ import annotations

import errno
import os
import stat
import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from .errors import Died
from .sandbox.limits import MIB, Limits

if TYPE_CHECKING:
    from .sandbox.base import Running

PERIOD = 0.1  # seconds between two looks


class Watch:
    """Looks after one sandboxed process: `check` may be called as often as one likes."""

    def __init__(self, running: Running, limits: Limits) -> None:
        self._running, self._limits = running, limits
        self._next = time.monotonic() + PERIOD
        self._crowded = False

    def check(self) -> None:
        """Raises Died if the candidate uses more than its limits allow; at most one look each `PERIOD`."""
        now = time.monotonic()
        if now < self._next:
            return
        excess = self._excess()
        if excess:
            raise Died(f"the candidate was stopped: {excess}")
        self._next = time.monotonic() + max(PERIOD, 5 * (time.monotonic() - now))

    def _excess(self) -> str | None:
        limits = self._limits
        running = list(self._running.pids())
        count = len(running) - self._running.own_processes
        # once is chance, twice is a fork bomb at its limit
        crowded = count >= limits.processes - 4
        if crowded and self._crowded:
            return f"it runs {count} processes"
        self._crowded = crowded
        memory = sum(memory_of(pid) for pid in running)
        if memory > limits.total_memory_mib * MIB:
            return f"its processes hold {memory // MIB} MiB of memory"
        counted = [tree_size(folder, limits.total_files) for folder in self._running.folders]
        files, size = sum(count for count, _ in counted), sum(size for _, size in counted)
        if files > limits.total_files:
            return f"it made more than {limits.total_files} files, or folders too deep to look into"
        size += open_unnamed_size(running)
        if size > limits.total_disk_mib * MIB:
            return f"its files take {size // MIB} MiB"
        return None


def processes_below(pid: int) -> Iterator[int]:
    """``pid`` and every process that it or its children started, as far as they still run."""
    todo = [pid]
    while todo:
        current = todo.pop()
        yield current
        try:
            for thread in os.listdir(f"/proc/{current}/task"):
                todo += map(int, Path(f"/proc/{current}/task/{thread}/children").read_text().split())
        except OSError:
            continue


def processes_of(user: int) -> Iterator[int]:
    """Every process of a user id that is more than a dead entry of the table."""
    for entry in os.scandir("/proc"):
        if not entry.name.isdigit():
            continue
        try:
            state = Path(entry.path, "stat").read_text().rpartition(")")[2].split()[0]
            if entry.stat().st_uid == user and state not in "ZX":
                yield int(entry.name)
        except OSError:
            continue


def memory_of(pid: int) -> int:
    """Bytes of memory that the process alone fills: not the files that it has mapped."""
    try:
        status = Path(f"/proc/{pid}/status").read_text()
    except OSError:
        return 0
    lines = (line.split() for line in status.splitlines())
    return sum(int(words[1]) * 1024 for words in lines if words and words[0] in ("RssAnon:", "RssShmem:"))


def open_unnamed_size(pids: list[int]) -> int:
    """Bytes in files that a process keeps open and that have no name: deleted ones, and memory made a file."""
    seen: dict[tuple[int, int], int] = {}
    for pid in pids:
        try:
            for fd in os.listdir(f"/proc/{pid}/fd"):
                found = os.stat(f"/proc/{pid}/fd/{fd}")
                if stat.S_ISREG(found.st_mode) and found.st_nlink == 0:
                    seen[found.st_dev, found.st_ino] = found.st_blocks * 512
        except OSError:
            continue
    return sum(seen.values())


def tree_size(root: Path, most: int) -> tuple[int, int]:
    """How many entries lie below a folder and the bytes they take; stops counting above ``most`` entries.

    A path too long for the kernel counts as too many: nothing that works needs one.
    """
    count = size = 0
    todo = [str(root)]
    while todo:
        try:
            with os.scandir(todo.pop()) as entries:
                for entry in entries:
                    count += 1
                    if count > most:
                        return count, size
                    size += entry.stat(follow_symlinks=False).st_blocks * 512
                    if entry.is_dir(follow_symlinks=False):
                        todo.append(entry.path)
        except OSError as error:
            if error.errno == errno.ENAMETOOLONG:
                return most + 1, size
    return count, size
