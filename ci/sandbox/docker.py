"""A container of Docker's for each process: for machines where bubblewrap may not make namespaces, but a daemon may.

The image is empty, made here without a registry: what the candidate sees of the machine is bound into it, as
bubblewrap does. No network, nothing writable but /box and two small folders in memory, no capabilities, Docker's own
filter of system calls, and control groups that count processes and memory. It takes some tenths of a second a process
where bubblewrap takes milliseconds.
"""

from __future__ import annotations

import os
import secrets
import shutil
import subprocess
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from ..errors import SandboxError
from ..usage import processes_below
from .base import END_SECONDS, NOBODY, Running, Sandbox, another_user, popen
from .limits import MIB, Limits
from .view import ENVIRONMENT, visible_paths

LEVEL = "docker"
IMAGE = "deepguard-empty:1"
#: The first process of a container: it is spared the signals of those inside, and so is never the candidate. Should
#: the gate be killed before it can end the container, that ends by itself after a while.
_FIRST = '(sleep 900; kill -KILL -1) & "$@"; exit $?'
OWN_PROCESSES = 3  # of that
DOCKER_FAILED = 125
_ALONE = (
    "--network", "none", "--read-only", "--cap-drop", "ALL", "--security-opt", "no-new-privileges",
    "--ulimit", "core=0", "--hostname", "box", "--workdir", "/box", "--log-driver", "none", "--shm-size", "16m",
    "--tmpfs", "/tmp:rw,exec,nosuid,nodev,mode=1777,size=64m",
)  # fmt: skip
#: What decides which daemon the client asks, and as whom.
CLIENT = ("HOME", "DOCKER_HOST", "DOCKER_CONTEXT", "DOCKER_CONFIG", "DOCKER_CERT_PATH", "DOCKER_TLS_VERIFY",
          "XDG_RUNTIME_DIR")  # fmt: skip


@dataclass(frozen=True)
class Docker(Sandbox):
    """``user``: None for our own user id, which is what files on the host then belong to."""

    docker: str
    user: int | None
    level = LEVEL

    def with_own_user(self) -> Docker:
        """Under a user id that it shares with no other, where we are root."""
        return self if self.user is None else replace(self, user=another_user())

    def start(self, argv: Sequence[str], *, work: Path, code: Path, limits: Limits) -> Running:
        """See `Sandbox.start`."""
        name = f"deepguard-{secrets.token_hex(8)}"
        command = self.command(argv, work=work, code=code, limits=limits, name=name)
        return _Container(popen(command, environment=_client_environment()), work, self.docker, name)

    def command(self, argv: Sequence[str], *, work: Path, code: Path, limits: Limits, name: str) -> list[str]:
        """The command line that runs ``argv`` in a container called ``name``."""
        user = os.getuid() if self.user is None else self.user
        memory = f"{limits.total_memory_mib * 5 // 4}m"  # above what .usage allows, which says what it was
        command = [self.docker, "run", "--rm", "--interactive", "--name", name, "--pull", "never", *_ALONE]
        command += ["--user", f"{user}:{user}", "--memory", memory, "--memory-swap", memory]
        command += ["--pids-limit", str(limits.processes + OWN_PROCESSES), "--ulimit", f"cpu={limits.cpu_seconds}"]
        command += ["--ulimit", f"nofile={limits.open_files}", "--ulimit", f"fsize={limits.file_mib * MIB}"]
        for path in visible_paths():
            command += ["--mount", f"type=bind,source={path},target={path},readonly"]
        for link in ("lib", "lib64", "bin", "sbin"):  # an empty image has no links: the folders themselves are bound
            if Path("/", link).is_symlink():
                source = os.path.realpath(f"/{link}")
                command += ["--mount", f"type=bind,source={source},target=/{link},readonly"]
        command += ["--mount", f"type=bind,source={code},target=/code,readonly",
                    "--mount", f"type=bind,source={work},target=/box"]  # fmt: skip
        inside = ["/bin/sh", "-c", _FIRST, "sh", "/usr/bin/env", "-i"]
        inside += [f"{name}={value}" for name, value in ENVIRONMENT.items()]
        if limits.memory_mib is not None:
            inside += ["/usr/bin/prlimit", f"--as={limits.memory_mib * MIB}"]
        return [*command, IMAGE, *inside, *argv]


class _Container(Running):
    own_processes = OWN_PROCESSES

    def __init__(self, process: subprocess.Popen[bytes], work: Path, docker: str, name: str) -> None:
        super().__init__(process, (work,))
        self._docker, self._name = docker, name
        self._first = 0

    def pids(self) -> Iterable[int]:
        """Seen from outside: a container's processes are the daemon's children, not ours."""
        if not self._first:
            state = _ask(self._docker, "inspect", "--format", "{{.State.Pid}}", self._name)
            self._first = int(state.stdout) if state.returncode == 0 else 0
        return processes_below(self._first) if self._first else ()

    def end(self) -> None:
        deadline = time.monotonic() + END_SECONDS
        try:
            # A client that ended by itself has seen the container removed, unless it failed or was killed.
            code = self.process.poll()
            removed = code is not None and code >= 0 and code != DOCKER_FAILED
            # The client goes first: as long as it is there and unread, the daemon waits to hand over what was printed.
            self._reap()
            while not removed:
                _ask(self._docker, "rm", "--force", self._name)
                removed = _ask(self._docker, "inspect", self._name).returncode != 0
                if not removed and time.monotonic() > deadline:
                    raise OSError(f"container {self._name} outlives its end")
        except (subprocess.TimeoutExpired, OSError) as error:
            raise SandboxError(f"the sandbox did not end: {error}") from error


def _client_environment() -> dict[str, str]:
    return {name: os.environ[name] for name in CLIENT if name in os.environ}


def _ask(docker: str, *arguments: str, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([docker, *arguments], input=stdin, capture_output=True, timeout=60, check=False,
                          env={"PATH": "/usr/bin:/bin", **_client_environment()})  # fmt: skip


def find() -> Docker:
    """Docker with the empty image made. Raises SandboxError if there is no daemon, or none that we may ask."""
    docker = shutil.which("docker")
    if docker is None:
        raise SandboxError("the program `docker` was not found on PATH")
    try:
        if _ask(docker, "image", "inspect", IMAGE).returncode != 0:
            made = _ask(docker, "import", "-", IMAGE, stdin=bytes(10240))  # an empty archive of tar's is zeros
            if made.returncode != 0:
                raise SandboxError(f"{docker} is there but its daemon did not answer: {_said(made)}")
    except (OSError, subprocess.TimeoutExpired) as error:
        raise SandboxError(f"{docker} did not answer: {error}") from error
    return Docker(docker=docker, user=NOBODY if os.geteuid() == 0 else None)


def _said(done: subprocess.CompletedProcess[bytes]) -> str:
    return done.stderr.decode("utf-8", "replace").strip()[:300]
