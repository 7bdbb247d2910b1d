"""Bubblewrap: user, process, network, IPC and mount namespaces for each candidate.

It has a read-only view of the system and of the Python packages, and one writable folder. Real root would escape
RLIMIT_NPROC, so a gate that runs as root drops each candidate to a user of its own after the mounts are made:
RLIMIT_NPROC counts by user, and a candidate at its limit must not stop the one beside it.
"""

from __future__ import annotations

import os
import select
import shutil
import signal
import subprocess
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

from ..errors import SandboxError
from ..usage import processes_below
from .base import END_SECONDS, NOBODY, Running, Sandbox, another_user, popen
from .limits import MIB, Limits
from .view import ENVIRONMENT, hidden_paths, visible_paths

LEVEL, FILTERED = "bubblewrap", "bubblewrap+seccomp"


@dataclass(frozen=True)
class Bubblewrap(Sandbox):
    """``filter``: compiled BPF for every process, see .seccomp; ``user``: None without root."""

    bwrap: str
    user: int | None
    filter: bytes | None = field(default=None, repr=False)

    @property
    def level(self) -> str:  # type: ignore[override]
        """One of the two levels of bubblewrap."""
        return LEVEL if self.filter is None else FILTERED

    def with_own_user(self) -> Bubblewrap:
        """Under a user id that it shares with no other.

        Without root every candidate has a user namespace of its own, which separates them as well.
        """
        return self if self.user is None else replace(self, user=another_user())

    def start(self, argv: Sequence[str], *, work: Path, code: Path, limits: Limits) -> Running:
        """See `Sandbox.start`."""
        with self._filter_fds() as fds:
            command = self.command(argv, work=work, code=code, limits=limits, fds=fds)
            return _Namespace(popen(command, pass_fds=fds), (work,))

    @contextmanager
    def _filter_fds(self) -> Iterator[tuple[int, ...]]:
        """The filter as a file for one process of ours to inherit: bubblewrap reads it to its end."""
        if self.filter is None:
            yield ()
            return
        fd = os.memfd_create("filter")
        try:
            os.write(fd, self.filter)
            os.lseek(fd, 0, os.SEEK_SET)
            yield (fd,)
        finally:
            os.close(fd)

    def command(
        self, argv: Sequence[str], *, work: Path, code: Path, limits: Limits, fds: Sequence[int] = ()
    ) -> list[str]:
        """The command line that runs ``argv``; ``fds`` has the filter."""
        # These limits hold for bubblewrap's own process in the namespace as well, which a candidate could take over.
        command = ["/usr/bin/env", "-i", "/usr/bin/prlimit", "--core=0", f"--cpu={limits.cpu_seconds}"]
        command += [f"--fsize={limits.file_mib * MIB}", f"--nofile={limits.open_files}"]
        if limits.memory_mib is not None:
            command.append(f"--as={limits.memory_mib * MIB}")
        command += [self.bwrap, "--unshare-pid", "--unshare-net", "--unshare-ipc",
                    "--unshare-uts", "--unshare-cgroup-try", "--die-with-parent", "--new-session"]  # fmt: skip
        if self.user is not None:
            command += ["--cap-drop", "ALL", "--cap-add", "CAP_SETUID", "--cap-add", "CAP_SETGID"]
        else:
            command += ["--unshare-user", "--uid", str(NOBODY), "--gid", str(NOBODY)]
        # /tmp first: an interpreter that lives below the host's /tmp is then bound over it, not hidden by it.
        command += ["--proc", "/proc", "--dev", "/dev", "--perms", "1777", "--size", str(64 * MIB), "--tmpfs", "/tmp"]
        for path in visible_paths():
            for parent in reversed(Path(path).parents[:-1]):
                command += ["--perms", "0755", "--dir", str(parent)]  # else readable by the namespace's root alone
            command += ["--ro-bind", path, path]
        for path in hidden_paths():
            command += ["--perms", "0555", "--size", "4096", "--tmpfs", path, "--remount-ro", path]
        for name in ("lib", "lib64", "bin", "sbin"):
            if Path("/", name).is_symlink():
                command += ["--symlink", f"usr/{name}", f"/{name}"]
        command += ["--ro-bind", str(code), "/code", "--bind", str(work), "/box", "--chdir", "/box"]
        for fd in fds:
            command += ["--seccomp", str(fd)]
        # Without root the candidate owns these folders of the new root, and they are memory without a limit.
        command += ["--perms", "1777", "--size", str(16 * MIB), "--tmpfs", "/dev/shm"]
        command += ["--remount-ro", "/dev", "--remount-ro", "/"]
        for name, value in ENVIRONMENT.items():
            command += ["--setenv", name, value]
        drop = ["/usr/bin/setpriv", "--no-new-privs"]
        if self.user is not None:
            drop += [f"--reuid={self.user}", f"--regid={self.user}", "--clear-groups", "--bounding-set=-all"]
        # The process limit comes last: counted against the candidate's user, not against ours.
        return [*command, "--", *drop, "/usr/bin/prlimit", f"--nproc={limits.processes}", *argv]


class _Namespace(Running):
    """The death of a process namespace's first process ends all others in it, and it lasts until they are gone."""

    own_processes = 2

    def pids(self) -> Iterable[int]:
        return processes_below(self.process.pid)

    def end(self) -> None:
        first = _children(self.process) if self.process.poll() is None else []
        try:
            self._reap()
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
        if not poll.poll(END_SECONDS * 1000):
            raise OSError("a process outlives its end")


def find() -> Bubblewrap:
    """Bubblewrap without a filter, as it is installed here. Raises SandboxError."""
    bwrap = shutil.which("bwrap")
    if bwrap is None:
        raise SandboxError(
            "the program `bwrap` (bubblewrap) was not found on PATH; install it (Debian and Ubuntu: "
            "`apt-get install bubblewrap`)"
        )
    for tool in ("/usr/bin/prlimit", "/usr/bin/setpriv"):
        if not Path(tool).exists():
            raise SandboxError(f"{tool} is missing; install the package util-linux")
    return Bubblewrap(bwrap=bwrap, user=NOBODY if os.geteuid() == 0 else None)


REFUSED = (
    "{bwrap} is installed but refused to start ({problem}); allow unprivileged user namespaces "
    "(`sysctl kernel.unprivileged_userns_clone=1`, or on Ubuntu 24.04 "
    "`sysctl kernel.apparmor_restrict_unprivileged_userns=0`), or, in a container, let it make namespaces "
    "(`--privileged`)"
)
