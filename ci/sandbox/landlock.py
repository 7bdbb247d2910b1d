"""Landlock: for containers in which no namespaces can be made and no daemon can be asked, such as most CI jobs.

The candidate is a user of its own, bound by resource limits, by a Landlock ruleset (the files that it may read, the
one folder that it may write) and by a filter of system calls that leaves it no socket with an address; see
.landlock_child for the order in which these are taken on. Nothing here gives names to folders as a mount namespace
does, so the candidate's folder is *moved* to /box and its code to /code while it runs: that takes root, and one
candidate at a time on a machine. Weaker than namespaces: names and sizes of files elsewhere can be asked for, though
not their content.
"""

from __future__ import annotations

import base64
import ctypes
import fcntl
import json
import os
import shutil
import stat
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterable, Sequence
from pathlib import Path

from ..errors import SandboxError
from ..files import remove
from ..usage import processes_of
from .base import END_SECONDS, NOBODY, Running, Sandbox, another_user, own_users, popen
from .limits import MIB, Limits
from .seccomp import filter_program
from .view import ENVIRONMENT, visible_paths

LEVEL = "landlock"
CHILD = Path(__file__).parent / "landlock_child.py"
BOX, CODE = Path("/box"), Path("/code")
LOCK = Path("/run/deepguard.lock")
CREATE_RULESET, VERSION_FLAG = 444, 1  # the same number on every architecture
LEAST_VERSION = 2  # of Landlock's interface, in Linux 5.19: the first that lets files move between folders
_DEVICES = ("/dev/null", "/dev/zero", "/dev/full", "/dev/random", "/dev/urandom")


class Landlock(Sandbox):
    """``filter``: compiled BPF."""

    level = LEVEL
    user: int

    def __init__(self, filter: bytes, user: int = NOBODY) -> None:
        self.filter, self.user = filter, user
        self._moved: dict[Path, Path] = {}

    def with_own_user(self) -> Landlock:
        """Under a user id that it shares with no other."""
        return Landlock(self.filter, another_user())

    def new_folder(self) -> Path:
        """On the file system of the root, where folders can be moved to /box."""
        root = Path(tempfile.mkdtemp(prefix=".dg-", dir="/"))
        root.chmod(0o755)
        return root

    def whereabouts(self, work: Path) -> Path:
        """/box while a process runs in it."""
        return self._moved.get(work, work)

    def start(self, argv: Sequence[str], *, work: Path, code: Path, limits: Limits) -> Running:
        """See `Sandbox.start`; waits until no other candidate runs."""
        _PLACES.take(work, code)
        self._moved[work] = BOX
        temporary = None
        try:
            temporary = self.new_folder()
            self.own(temporary)
            process = popen([sys.executable, "-I", "-S", "-B", str(CHILD), self._orders(argv, temporary, limits)])
        except BaseException:
            self._put_back()
            if temporary is not None:
                remove(temporary)
            raise
        return _Restricted(process, (BOX, temporary), self)

    def _orders(self, argv: Sequence[str], temporary: Path, limits: Limits) -> str:
        """What .landlock_child is to do, as JSON."""
        return json.dumps({
            "argv": list(argv), "user": self.user, "environment": {**ENVIRONMENT, "TMPDIR": str(temporary)},
            "read": [*visible_paths(), str(CODE), "/proc/self"], "write": [str(BOX), str(temporary), *_DEVICES],
            "filter": base64.b64encode(self.filter).decode(),
            "limits": {"CORE": 0, "CPU": limits.cpu_seconds, "FSIZE": limits.file_mib * MIB,
                       "NOFILE": limits.open_files, "NPROC": limits.processes,
                       "AS": None if limits.memory_mib is None else limits.memory_mib * MIB},
        })  # fmt: skip

    def _put_back(self) -> None:
        self._moved.clear()
        _PLACES.give_back()


class _Restricted(Running):
    def __init__(self, process: subprocess.Popen[bytes], folders: Sequence[Path], sandbox: Landlock) -> None:
        super().__init__(process, folders)
        self._sandbox: Landlock | None = sandbox

    def pids(self) -> Iterable[int]:
        return processes_of(self._sandbox.user) if self._sandbox else ()

    def end(self) -> None:
        if self._sandbox is None:
            return
        sandbox, self._sandbox = self._sandbox, None
        try:
            self._reap()
            _end_all_of(sandbox.user)
            remove(self.folders[1])
        except (subprocess.TimeoutExpired, OSError) as error:
            raise SandboxError(f"the sandbox did not end: {error}") from error
        finally:
            sandbox._put_back()


def _end_all_of(user: int) -> None:
    """Kill every process of a user, however it left its parents. Raises OSError if some outlive that."""
    deadline = time.monotonic() + END_SECONDS
    while list(processes_of(user)):
        # One call for all of them: a loop over numbers may be outrun.
        subprocess.run(["/usr/bin/setpriv", f"--reuid={user}", f"--regid={user}", "--clear-groups",
                        "/bin/sh", "-c", "kill -KILL -1"], check=False, capture_output=True)  # fmt: skip
        if time.monotonic() > deadline:
            raise OSError("a process outlives its end")
        time.sleep(0.002)


class _Places:
    """/box and /code, which one candidate of the machine has at a time."""

    def __init__(self) -> None:
        self._here = threading.Lock()
        self._lock: int | None = None
        self._from: list[tuple[Path, Path]] = []

    def take(self, work: Path, code: Path) -> None:
        """Move the two folders to /box and /code, when these are free. Raises SandboxError if they cannot be had."""
        self._here.acquire()
        try:
            self._lock = os.open(LOCK, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
            fcntl.flock(self._lock, fcntl.LOCK_EX)
            self._clear()
            os.pwrite(self._lock, b"taken\n", 0)
            for folder, place in ((work, BOX), (code, CODE)):
                folder.rename(place)
                self._from.append((folder, place))
        except OSError as error:
            self.give_back()
            raise SandboxError(f"{BOX} and {CODE} cannot be had: {error}") from error
        except BaseException:
            self.give_back()
            raise

    def give_back(self) -> None:
        """Move them back to where they were."""
        try:
            while self._from:
                folder, place = self._from.pop()
                place.rename(folder)
        finally:
            if self._lock is not None:
                os.ftruncate(self._lock, 0)
                os.close(self._lock)
                self._lock = None
            self._here.release()

    def _clear(self) -> None:
        """Remove what a gate left that was killed; a folder of anybody else's is none of ours."""
        assert self._lock is not None
        ours = bool(os.pread(self._lock, 1, 0))
        for place in (BOX, CODE):
            if os.path.lexists(place):
                if not ours:
                    raise SandboxError(f"{place} is there already, and candidates need that name; move it away")
                remove(place)


_PLACES = _Places()


def _closed_folder() -> Path | None:
    """A folder on the way to what every candidate needs that other users may not pass; None if there is none."""
    for path in visible_paths():
        for folder in reversed(Path(path).parents):
            if not folder.stat().st_mode & stat.S_IXOTH:
                return folder
    return None


def find() -> Landlock:
    """Landlock as this kernel has it. Raises SandboxError."""
    if os.geteuid() != 0:
        raise SandboxError("Landlock alone needs root, to give each candidate a user of its own")
    if own_users() == (NOBODY,):
        raise SandboxError("this container has no user ids to give to candidates (/proc/self/uid_map)")
    version = ctypes.CDLL(None, use_errno=True).syscall(
        ctypes.c_long(CREATE_RULESET), None, ctypes.c_size_t(0), ctypes.c_uint32(VERSION_FLAG)
    )
    if version < LEAST_VERSION:
        found = f"its version is {version}" if version > 0 else os.strerror(ctypes.get_errno())
        raise SandboxError(f"no Landlock of version {LEAST_VERSION} or newer (Linux 5.19): {found}")
    if closed := _closed_folder():
        raise SandboxError(
            f"candidates run as another user, who may not enter {closed}, and {sys.executable} needs what lies in it; "
            f"`chmod o+x {closed}`, or install Python and the environment elsewhere"
        )
    if shutil.which("setpriv", path="/usr/bin") is None:
        raise SandboxError("/usr/bin/setpriv is missing; install the package util-linux")
    try:
        return Landlock(filter_program(alone=True))
    except (ImportError, OSError, RuntimeError) as error:
        raise SandboxError(f"no seccomp filter ({error}); install libseccomp2") from error
