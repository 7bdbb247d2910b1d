"""The sandbox in which every candidate is compiled and run.

Bubblewrap gives each candidate its own user, process, network, IPC and mount namespaces, a read-only view of
the system and of the Python packages, and one writable folder. Real root would escape RLIMIT_NPROC, so a gate
that runs as root drops each candidate to a user of its own after the mounts are made: RLIMIT_NPROC counts by
user, and a candidate at its limit must not stop the one beside it.

Where libseccomp is there, a filter also refuses the system calls that no candidate needs (see .seccomp): the level
"bubblewrap+seccomp". A gate says with ``minimum`` which level it wants; the level is in every run.

There is no fallback that runs candidates unprotected: without a working sandbox the gate stops. A level without mount
namespaces (Landlock, resource limits) could not give the verdicts: exploits name /box and /code.
"""

from __future__ import annotations

import logging
import os
import secrets
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from .errors import GateError, SandboxError
from .seccomp import filter_program

LEVELS = ("bubblewrap", "bubblewrap+seccomp")  # the weakest first
NOBODY = 65534
#: User ids that nobody hands out (systemd's UIDS-GIDS.md: above containers', below the sign bit).
OWN_USERS = range(0x70000000, 0x7FFF0000)
MIB = 1024 * 1024

_LOG = logging.getLogger(__name__)


@dataclass(frozen=True, kw_only=True)
class Limits:
    """What one candidate process may use."""

    seconds: float = 5.0  # wall clock for one answer
    cpu_seconds: int = 30  # of one process for all its answers: judges ask often, and a dear hash takes half a second
    memory_mib: int | None = 1024  # address space; None for sanitizers, whose shadow memory needs terabytes of it
    processes: int = 48
    file_mib: int = 16
    open_files: int = 128
    total_memory_mib: int = 2048  # of all its processes together, see .usage
    total_disk_mib: int = 256  # of all its files together, deleted and open ones included
    total_files: int = 20_000


@dataclass(frozen=True)
class Sandbox:
    """A probed way to start a process that can harm nothing."""

    bwrap: str
    as_root: bool
    filter: bytes | None = None  # compiled BPF
    user: int = NOBODY

    @property
    def level(self) -> str:
        """One of `LEVELS`."""
        return LEVELS[self.filter is not None]

    def with_own_user(self) -> Sandbox:
        """The same sandbox for one candidate, under a user id that it shares with no other; no change if not root.

        Without root every candidate has a user namespace of its own, which separates them as well.
        """
        return replace(self, user=secrets.choice(_own_users())) if self.as_root else self

    @contextmanager
    def filter_fds(self) -> Iterator[tuple[int, ...]]:
        """What a process of `command` has to inherit; of its own, for bubblewrap reads it to its end."""
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
        """The command line that runs ``argv`` with ``work`` writable as /box and ``code`` read-only as /code.

        ``fds``: those of `filter_fds`.
        """
        # These limits hold for bubblewrap's own process in the namespace as well, which a candidate could take over.
        command = ["/usr/bin/env", "-i", "/usr/bin/prlimit", "--core=0", f"--cpu={limits.cpu_seconds}"]
        command += [f"--fsize={limits.file_mib * MIB}", f"--nofile={limits.open_files}"]
        if limits.memory_mib is not None:
            command.append(f"--as={limits.memory_mib * MIB}")
        command += [self.bwrap, "--unshare-pid", "--unshare-net", "--unshare-ipc",
                    "--unshare-uts", "--unshare-cgroup-try", "--die-with-parent", "--new-session"]  # fmt: skip
        if self.as_root:
            command += ["--cap-drop", "ALL", "--cap-add", "CAP_SETUID", "--cap-add", "CAP_SETGID"]
        else:
            command += ["--unshare-user", "--uid", str(NOBODY), "--gid", str(NOBODY)]
        # /tmp first: an interpreter that lives below the host's /tmp is then bound over it, not hidden by it.
        command += ["--proc", "/proc", "--dev", "/dev", "--perms", "1777", "--size", str(64 * MIB), "--tmpfs", "/tmp"]
        for path in _visible_paths():
            for parent in reversed(Path(path).parents[:-1]):
                command += ["--perms", "0755", "--dir", str(parent)]  # else readable by the namespace's root alone
            command += ["--ro-bind", path, path]
        for name in ("lib", "lib64", "bin", "sbin"):
            if Path("/", name).is_symlink():
                command += ["--symlink", f"usr/{name}", f"/{name}"]
        command += ["--ro-bind", str(code), "/code", "--bind", str(work), "/box", "--chdir", "/box"]
        for fd in fds:
            command += ["--seccomp", str(fd)]
        # Without root the candidate owns these folders of the new root, and they are memory without a limit.
        command += ["--perms", "1777", "--size", str(16 * MIB), "--tmpfs", "/dev/shm"]
        command += ["--remount-ro", "/dev", "--remount-ro", "/"]
        for name, value in _ENVIRONMENT.items():
            command += ["--setenv", name, value]
        drop = ["/usr/bin/setpriv", "--no-new-privs"]
        if self.as_root:
            drop += [f"--reuid={self.user}", f"--regid={self.user}", "--clear-groups", "--bounding-set=-all"]
        # The process limit comes last: counted against the candidate's user, not against ours.
        return [*command, "--", *drop, "/usr/bin/prlimit", f"--nproc={limits.processes}", *argv]

    def own(self, path: Path) -> None:
        """Let the candidate's user write ``path`` (needed where that user is not ours)."""
        if self.as_root:
            os.chown(path, self.user, self.user, follow_symlinks=False)

    def own_fd(self, fd: int) -> None:
        """`own` for an open file or folder."""
        if self.as_root:
            os.fchown(fd, self.user, self.user)


_ENVIRONMENT = {
    "PATH": "/usr/bin:/bin",
    "HOME": "/box",
    "LANG": "C.UTF-8",
    "PYTHONHASHSEED": "0",
    "PYTHONDONTWRITEBYTECODE": "1",
    "OMP_NUM_THREADS": "1",
    # The environment wins over a program's __asan_default_options, so what a candidate might want is said here;
    # handle_*=2 means that the program cannot put a handler of its own in the sanitizer's place.
    "ASAN_OPTIONS": "exitcode=86:detect_leaks=0:abort_on_error=0:allocator_may_return_null=1:hard_rss_limit_mb=768:"
    "halt_on_error=1:log_path=stderr:poison_heap=1:poison_partial=1:replace_str=1:replace_intrin=1:"
    "handle_segv=2:handle_sigbus=2:handle_sigfpe=2:handle_sigill=2:handle_abort=2:symbolize=0",
    "UBSAN_OPTIONS": "exitcode=86:halt_on_error=1:print_stacktrace=0:log_path=stderr",
}


@lru_cache(maxsize=1)
def _own_users() -> Sequence[int]:
    """The user ids to choose from: `OWN_USERS` where our own user namespace has them, else nobody alone."""
    for line in Path("/proc/self/uid_map").read_text().splitlines():
        inside, _, length = map(int, line.split())
        if inside <= OWN_USERS.start and OWN_USERS.stop <= inside + length:
            return OWN_USERS
    return (NOBODY,)


@lru_cache(maxsize=1)
def _visible_paths() -> tuple[str, ...]:
    """System and interpreter folders that a candidate may read; no home, no /etc beyond what is listed."""
    paths = ["/usr", "/etc/alternatives", "/etc/ld.so.cache", "/etc/mime.types"]
    paths += [f"/{name}" for name in ("lib", "lib64", "bin", "sbin") if not Path("/", name).is_symlink()]
    paths += [sys.base_prefix, sys.prefix]
    paths += [str(Path(sys.executable).resolve().parent.parent)]
    seen: list[str] = []
    for path in paths:
        path = os.path.abspath(path)  # the interpreter may have been called by a path with ".."
        if Path(path).exists() and not any(path == p or path.startswith(p + "/") for p in seen):
            seen.append(path)
    return tuple(seen)


def reaches(level: str, minimum: str) -> bool:
    """Whether what a run says of its sandbox is ``minimum`` or stronger."""
    return level in LEVELS[LEVELS.index(minimum) :]


def probe(minimum: str = LEVELS[0]) -> Sandbox:
    """The strongest sandbox that works here. Raises SandboxError if there is none, or none as strong as ``minimum``."""
    if minimum not in LEVELS:
        raise GateError(f"there is no sandbox level {minimum!r}; expected one of {', '.join(LEVELS)}")
    sandbox, why = _strongest()
    if not reaches(sandbox.level, minimum):
        raise SandboxError(f"the sandbox is {sandbox.level} here, and at least {minimum} is asked for: {why}")
    return sandbox


@lru_cache(maxsize=1)
def _strongest() -> tuple[Sandbox, str]:
    """The sandbox, proven by running a process in it, and why it is no stronger."""
    bwrap = shutil.which("bwrap")
    if bwrap is None:
        raise SandboxError(
            "no sandbox: the program `bwrap` (bubblewrap) was not found on PATH, and model-written code is never run "
            "without one; install it (Debian and Ubuntu: `apt-get install bubblewrap`), then run again"
        )
    for tool in ("/usr/bin/prlimit", "/usr/bin/setpriv"):
        if not Path(tool).exists():
            raise SandboxError(f"no sandbox: {tool} is missing; install the package util-linux, then run again")
    plain = Sandbox(bwrap=bwrap, as_root=os.geteuid() == 0)
    if problem := _fails(plain):
        raise SandboxError(
            f"no sandbox: {bwrap} is installed but refused to start ({problem}); allow unprivileged user namespaces "
            "(`sysctl kernel.unprivileged_userns_clone=1`, or on Ubuntu 24.04 "
            "`sysctl kernel.apparmor_restrict_unprivileged_userns=0`), or run the gate as root"
        )
    try:
        filtered = replace(plain, filter=filter_program())
        problem = _fails(filtered)
    except (ImportError, OSError, RuntimeError) as error:
        problem = str(error)
    if not problem:
        return filtered, ""
    why = f"no seccomp filter ({problem}); install libseccomp (Debian and Ubuntu: `apt-get install libseccomp2`)"
    _LOG.warning("%s: candidates run in bubblewrap alone", why)
    return plain, why


def _fails(sandbox: Sandbox) -> str:
    """What goes wrong with a process in the sandbox; empty if nothing does."""
    try:
        with sandbox.filter_fds() as fds:
            command = sandbox.command(["/usr/bin/env"], work=Path("/var/tmp"), code=Path("/usr/share"),
                                      limits=Limits(), fds=fds)  # fmt: skip
            done = subprocess.run(command, capture_output=True, text=True, timeout=20, pass_fds=fds)
    except (OSError, subprocess.TimeoutExpired) as error:
        return str(error)
    if done.returncode == 0 and "PYTHONHASHSEED=0" in done.stdout:
        return ""
    return f"exit {done.returncode}: {done.stderr.strip()[:300]!r}"
