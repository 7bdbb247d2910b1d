"""What every sandbox level does: starts a process that can harm nothing, and ends it with all that it started."""

from __future__ import annotations

import os
import secrets
import signal
import subprocess
import tempfile
from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType

from ..errors import SandboxError
from .limits import Limits

NOBODY = 65534
#: User ids that nobody hands out (systemd's UIDS-GIDS.md: above containers', below the sign bit).
OWN_USERS = range(0x70000000, 0x7FFF0000)
END_SECONDS = 10


class Running(ABC):
    """One sandboxed process, its three standard streams piped.

    Attributes:
        process: the one that we started; its end is that of the sandboxed one.
        folders: what the candidate may fill.
        own_processes: how many of `pids` are the sandbox's own.
    """

    own_processes = 0

    def __init__(self, process: subprocess.Popen[bytes], folders: Sequence[Path]) -> None:
        self.process, self.folders = process, tuple(folders)

    @abstractmethod
    def pids(self) -> Iterable[int]:
        """The process and all that it started, as far as they still run."""

    @abstractmethod
    def end(self) -> None:
        """End them all; returns when nothing of it runs any more. Raises SandboxError if they do not end."""

    def _reap(self) -> None:
        """Kill the process that we started, close its streams, wait for it. Raises TimeoutExpired."""
        try:
            os.killpg(self.process.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
        for stream in (self.process.stdin, self.process.stdout, self.process.stderr):
            if stream is not None:
                try:
                    stream.close()
                except OSError:
                    pass
        self.process.wait(timeout=END_SECONDS)


class Sandbox(ABC):
    """A probed way to start processes for one candidate.

    In every sandbox the candidate's folder is /box and its code /code: exploits name them.

    Attributes:
        level: its name, one of `LEVELS`.
        user: the user id that candidates run as; None for our own.
    """

    level: str
    user: int | None

    @abstractmethod
    def start(self, argv: Sequence[str], *, work: Path, code: Path, limits: Limits) -> Running:
        """Run ``argv`` with ``work`` writable as /box and ``code`` read-only as /code, in a process group of its own.

        Raises SandboxError if it cannot be started.
        """

    @abstractmethod
    def with_own_user(self) -> Sandbox:
        """The same sandbox for one candidate, apart from those for all others."""

    def new_folder(self) -> Path:
        """A new folder for one candidate's files, which others may enter."""
        root = Path(tempfile.mkdtemp(prefix="dg-"))
        root.chmod(0o755)
        return root

    def whereabouts(self, work: Path) -> Path:
        """Where the judge finds ``work`` at this moment."""
        return work

    def own(self, path: Path) -> None:
        """Let the candidate's user write ``path`` (needed where that user is not ours)."""
        if self.user is not None:
            os.chown(path, self.user, self.user, follow_symlinks=False)

    def own_fd(self, fd: int) -> None:
        """`own` for an open file or folder."""
        if self.user is not None:
            os.fchown(fd, self.user, self.user)


def popen(
    command: Sequence[str], *, pass_fds: Sequence[int] = (), environment: Mapping[str, str] = MappingProxyType({})
) -> subprocess.Popen[bytes]:
    """Start a sandbox's own command, in an environment of its own. Raises SandboxError."""
    try:
        return subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, pass_fds=pass_fds,
            env={"PATH": "/usr/bin:/bin", **environment}, start_new_session=True, umask=0o022)  # fmt: skip
    except OSError as error:
        raise SandboxError(f"the sandbox did not start: {error}") from error


def another_user() -> int:
    """A user id that no other candidate has; nobody's where there are no others to be had."""
    return secrets.choice(own_users())


@lru_cache(maxsize=1)
def own_users() -> Sequence[int]:
    """The user ids to choose from: `OWN_USERS` where our own user namespace has them, else nobody alone."""
    for line in Path("/proc/self/uid_map").read_text().splitlines():
        inside, _, length = map(int, line.split())
        if inside <= OWN_USERS.start and OWN_USERS.stop <= inside + length:
            return OWN_USERS
    return (NOBODY,)
