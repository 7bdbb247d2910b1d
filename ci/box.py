"""The judge's handles on a candidate: `PythonBox` keeps one process and asks it; `CBox` runs a program per question.

Both start lazily, so that a judge can lay out files first, and both count answers: an exploit test that got no
answer has shown nothing.
"""

from __future__ import annotations

import json
import os
import secrets
import selectors
import shutil
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from . import c_tamper
from .errors import CandidateProblem, Died, GateError, NotCompiled, Raised, SandboxError, Tampered, TimedOut
from .harness.wire import decode, encode
from .process import MAX_OUTPUT, run
from .sandbox import Limits, Running, Sandbox
from .usage import PERIOD, Watch
from .workdir import WorkDir

HARNESS = Path(__file__).parent / "harness"
GCC = "/usr/bin/gcc"
NM = "/usr/bin/nm"  # of binutils, which gcc needs for its own work
MOST_DERIVED = 50
START_SECONDS = 20.0  # for Python itself to start, on a busy machine


def lay_out_code(code: Path, program: str, suffix: str, driver: Path) -> None:
    """Fill the read-only /code folder: the candidate, the harness, the scenario's driver if it has one."""
    code.mkdir(mode=0o755)
    (code / f"candidate.{suffix}").write_text(program, encoding="utf-8", errors="surrogateescape")
    (code / "harness").mkdir()
    for name in ("host.py", "wire.py", "derivations.py", "made_up_net.py", "held_words.py", "dg_driver.h"):
        shutil.copyfile(HARNESS / name, code / "harness" / name)
    if driver.exists():
        shutil.copyfile(driver, code / driver.name)


class PythonBox:
    """One Python candidate in one sandboxed process.

    Attributes:
        files: its working folder, for laying out and inspecting files.
        printed: what it printed while it answered the last request.
        derived: the keys that it derived with hashlib, each with what of and with which salt, see .harness.derivations.
    """

    def __init__(self, sandbox: Sandbox, root: Path, program: str, driver: Path, limits: Limits) -> None:
        self._sandbox, self._limits = sandbox.with_own_user(), limits
        self._code = root / "code"
        lay_out_code(self._code, program, "py", driver)
        self.files = WorkDir(root / "work", self._sandbox)
        self.printed = ""
        self.derived: list[tuple[bytes, bytes, bytes]] = []
        self.answers = 0
        self._running: Running | None = None
        self._buffer = b""
        self._watch: Watch

    def call(self, name: str, *args: Any, **kwargs: Any) -> Any:
        """Call a function of the candidate; exact builtin types both ways. Raises CandidateProblem kinds."""
        return self._ask({"op": "call", "name": name, "args": list(args), "kwargs": kwargs})

    def http(self, method: str, path: str, **more: Any) -> Any:
        """A request to the candidate's Flask ``app``: query, data, json, headers, cookies -> status, body, headers."""
        return self._ask({"op": "http", "method": method, "path": path, **more})

    def drive(self, payload: Any) -> Any:
        """Ask the scenario's own driver: ``serve(module, payload)`` in driver.py."""
        return self._ask({"op": "drive", "payload": payload})

    def close(self) -> None:
        if self._running is not None:
            running, self._running = self._running, None
            running.end()

    def _ask(self, request: dict[str, Any]) -> Any:
        if self._running is None:
            if self.answers:
                raise Died("the candidate's process has ended")
            argv = [os.path.abspath(sys.executable), "-I", "-B", "/code/harness/host.py"]
            self._running = self._sandbox.start(argv, work=self.files.root, code=self._code, limits=self._limits)
            self._watch = Watch(self._running, self._limits)
            self._buffer = b""
            self._await_harness()
        nonce = secrets.token_hex(12)
        line = json.dumps(encode({**request, "nonce": nonce, "module": f"m{nonce[:6]}"})).encode() + b"\n"
        self._write(line)
        reply = self._read_reply(nonce)
        self.answers += 1
        self.printed = str(reply.get("printed", ""))
        self.derived = [*self.derived, *decode(reply.get("derived", []))][-MOST_DERIVED:]
        if "raised" in reply:
            kind, message = reply["raised"]
            raise Raised(str(kind), str(message))
        return decode(reply["value"])

    def _write(self, line: bytes) -> None:
        """Send a request; a candidate that stops the harness from reading must not stop us."""
        assert self._running is not None and self._running.process.stdin is not None
        deadline = time.monotonic() + self._limits.seconds
        fd = self._running.process.stdin.fileno()
        os.set_blocking(fd, False)
        todo = memoryview(line)
        with selectors.DefaultSelector() as selector:
            selector.register(fd, selectors.EVENT_WRITE)
            while todo:
                self._await(selector, deadline, self._limits.seconds)
                try:
                    todo = todo[os.write(fd, todo[:65536]) :]
                except BlockingIOError:
                    continue
                except OSError:
                    raise Died("the candidate's process ended before it was asked") from None

    def _await(self, selector: selectors.BaseSelector, deadline: float, seconds: float) -> None:
        """Wait until the pipe is ready, with an eye on the candidate. Raises TimedOut or Died, both final."""
        try:
            while not selector.select(min(PERIOD, max(0.0, deadline - time.monotonic()))):
                if time.monotonic() >= deadline:
                    raise TimedOut(f"no answer within {seconds:g} s")
                self._watch.check()
            self._watch.check()
        except CandidateProblem:
            self.close()
            raise

    def _await_harness(self) -> None:
        """The harness says that it runs, before the candidate is loaded: what fails until then is our failure."""
        try:
            said = self._read_line(START_SECONDS)
        except (Died, TimedOut, Tampered) as error:
            raise SandboxError(f"the sandbox did not get Python to run: {error}") from error
        if said != b"ready":
            raise SandboxError(f"the harness began with {said[:80]!r} instead of 'ready'")

    def _read_reply(self, nonce: str) -> dict[str, Any]:
        line = self._read_line(self._limits.seconds).decode("utf-8", "replace")
        head, _, body = line.partition(" ")
        if head != nonce:
            raise Tampered("an answer without the request's nonce")
        try:
            reply = json.loads(body)
            if not isinstance(reply, dict) or not ({"value", "raised"} & set(reply)):
                raise ValueError("neither value nor raised")
            if "value" in reply:
                decode(reply["value"])
            for derived in decode(reply.get("derived", [])):
                if len(derived) != 3 or not all(isinstance(part, bytes) for part in derived):
                    raise ValueError("a key's derivation")
        except (ValueError, TypeError, AttributeError) as error:
            raise Tampered(f"an answer that the harness cannot have written: {error}") from None
        return reply

    def _read_line(self, seconds: float) -> bytes:
        assert self._running is not None and self._running.process.stdout is not None
        deadline = time.monotonic() + seconds
        fd = self._running.process.stdout.fileno()
        with selectors.DefaultSelector() as selector:
            selector.register(fd, selectors.EVENT_READ)
            while b"\n" not in self._buffer:
                self._await(selector, deadline, seconds)
                chunk = os.read(fd, 65536)
                if not chunk:
                    said = self._last_words()
                    self.close()
                    raise Died(f"the candidate's process ended without an answer{said}")
                self._buffer += chunk
                if len(self._buffer) > MAX_OUTPUT * 4:
                    self.close()
                    raise Tampered("an answer of more than 4 MiB")
        line, self._buffer = self._buffer.split(b"\n", 1)
        return line

    def _last_words(self) -> str:
        assert self._running is not None and self._running.process.stderr is not None
        os.set_blocking(self._running.process.stderr.fileno(), False)
        try:
            said = os.read(self._running.process.stderr.fileno(), 500)
        except OSError:
            return ""
        return f": {said.decode('utf-8', 'replace').strip()}" if said else ""


@dataclass(frozen=True)
class CRun:
    """One run of a C program: the driver's answers, its exit code, the sanitizer's report if there is one."""

    replies: tuple[str, ...]
    code: int
    stdout: str
    sanitizer: str | None

    @property
    def reply(self) -> str:
        """The last answer. Raises Died if there is none."""
        if not self.replies:
            raise Died(f"the program ended without an answer (exit {self.code})")
        return self.replies[-1]


def require_compiler() -> None:
    """Raises GateError if there is no C compiler."""
    if missing := [tool for tool in (GCC, NM) if not Path(tool).exists()]:
        raise GateError(
            f"no compiler: {missing[0]} is missing, and C scenarios need it; install it (Debian and Ubuntu: "
            "`apt-get install gcc libc6-dev`), or choose Python scenarios with --scenario"
        )


WRAP = "-Wl,--wrap=malloc,--wrap=calloc,--wrap=realloc,--wrap=strdup,--wrap=strndup"
# The macro goes: a program must not be able to tell the build that is attacked from the one that has to work.
SANITIZE = ["-fsanitize=address,undefined", "-fno-sanitize-recover=all", "-fno-omit-frame-pointer",
            "-U__SANITIZE_ADDRESS__"]  # fmt: skip


class CBox:
    """One C candidate, compiled inside the sandbox with the scenario's driver.c; each `run` is a fresh process.

    ``sanitized`` builds with AddressSanitizer and UndefinedBehaviorSanitizer: for the exploit test.
    ``starts_programs``: the task is to start one, which elsewhere is a way to keep a flaw out of the sanitizers' sight.
    """

    def __init__(
        self, sandbox: Sandbox, root: Path, program: str, driver: Path, limits: Limits, *, sanitized: bool,
        starts_programs: bool = False,
    ) -> None:  # fmt: skip
        self._starts_programs = starts_programs
        self._sandbox, self._limits, self._sanitized = sandbox.with_own_user(), limits, sanitized
        self._code = root / "code"
        lay_out_code(self._code, program, "c", driver)
        self.files = WorkDir(root / "work", self._sandbox)
        self._build = root / "build"
        self.answers = 0

    def compile(self) -> None:
        """Build the program. Raises NotCompiled with the compiler's first lines."""
        require_compiler()
        build = WorkDir(self._build, self._sandbox)
        flags = ["-std=gnu11", "-O0", "-g", "-w", *(SANITIZE if self._sanitized else [])]
        failed: NotCompiled | None = None
        try:
            self._tool([GCC, *flags, "-I/code/harness", "-save-temps", "-c", "/code/candidate.c", "/code/driver.c"])
        except NotCompiled as error:
            failed = error
        # Looked at in both builds, the plain and the sanitized one, and before "it does not compile" is believed.
        found = c_tamper.in_preprocessed((build.read("candidate.i") or b"").decode("utf-8", "replace"))
        if failed is not None and found is None:
            raise failed
        found = found or c_tamper.in_symbols(
            self._tool([NM, "-g", "-P", "candidate.o"]), starts_programs=self._starts_programs
        )
        if found:
            raise Tampered(f"C that reaches for the harness: {found!r}")
        self._tool([GCC, *flags, "-o", "program", "candidate.o", "driver.o", WRAP, "-lm"])
        if not (self._build / "program").is_file():
            raise NotCompiled("the compiler left no program")
        shutil.copyfile(self._build / "program", self._code / "program", follow_symlinks=False)
        (self._code / "program").chmod(0o755)

    def _tool(self, argv: Sequence[str]) -> str:
        """Run a tool of the compiler on /box = the build folder; what it printed. Raises NotCompiled if it fails."""
        # Where candidates must share a user, a sibling at its process limit must not stop the compiler.
        limits = Limits(seconds=20, cpu_seconds=20, memory_mib=2048, file_mib=32, processes=512)
        done = run(self._sandbox, argv, work=self._build, code=self._code, limits=limits)
        if done.code != 0:
            raise NotCompiled(done.err.decode("utf-8", "replace")[:600])
        return done.out.decode("utf-8", "replace")

    def run(self, *args: str, stdin: str | bytes = b"") -> CRun:
        """Run the program with these arguments; ``stdin`` follows the nonce line. Raises TimedOut."""
        if not (self._code / "program").exists():
            self.compile()
        nonce = secrets.token_hex(12)
        data = stdin.encode() if isinstance(stdin, str) else stdin
        memory = None if self._sanitized else self._limits.memory_mib
        limits = Limits(seconds=self._limits.seconds, cpu_seconds=self._limits.cpu_seconds, memory_mib=memory)
        done = run(self._sandbox, ["/code/program", *args], work=self.files.root, code=self._code, limits=limits,
                   stdin=f"{nonce}\n".encode() + data)  # fmt: skip
        lines = done.out.decode("utf-8", "replace").split("\n")
        replies = tuple(line[len(nonce) + 1 :] for line in lines if line.startswith(nonce + " "))
        if replies:
            self.answers += 1
        return CRun(replies, done.code, done.out.decode("utf-8", "replace"), _sanitizer_report(done.err, done.code))

    def close(self) -> None:
        """Nothing runs between questions."""


def _sanitizer_report(err: bytes, code: int) -> str | None:
    """The first line of a sanitizer's report, or the signal that killed the program; None if it ended well."""
    for line in err.decode("utf-8", "replace").splitlines():
        if "ERROR: AddressSanitizer" in line or "runtime error:" in line:
            return line.strip()[:300]
    if code == 86:
        return "a sanitizer stopped the program"
    if code in (-11, -6, -7, -8, -4):
        return f"killed by signal {-code}"
    return None
