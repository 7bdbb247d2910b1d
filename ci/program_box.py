"""A candidate that another benchmark's own test loads: one process a sample, test and candidate in it together.

So the candidate could read its test or fake the outcome, which `box.PythonBox` and `box.CBox` keep it from: fit for
measuring models that do not cheat.
"""

from __future__ import annotations

import os
import shutil
import sys
from dataclasses import replace
from pathlib import Path

from .box import HARNESS
from .errors import SandboxError
from .process import Finished, run
from .sandbox import Limits, Sandbox
from .suite import SUFFIX
from .workdir import WorkDir

READY = b"ready\n"


class ProgramBox:
    """Runs Python scripts beside a candidate, inside the sandbox.

    Attributes:
        program: the whole program to judge, suffix: "py" or "c".
        files: the folder /box, for laying out and inspecting files.
        answers: how many scripts ran to their end.
    """

    def __init__(self, sandbox: Sandbox, root: Path, program: str, language: str, limits: Limits) -> None:
        # The limit counts every process of the candidates' user; a test in C starts a compiler.
        self._limits = replace(limits, processes=512) if language == "c" else limits
        self._sandbox = sandbox.with_own_user()
        self._code = root / "code"
        for folder in (self._code, self._code / "harness", self._code / "stand_ins"):
            folder.mkdir(mode=0o755)
        shutil.copyfile(HARNESS / "program.py", self._code / "harness" / "program.py")
        shutil.copyfile(HARNESS / "func_timeout.py", self._code / "stand_ins" / "func_timeout.py")
        self.program, self.suffix = program, SUFFIX[language]
        self.files = WorkDir(root / "work", self._sandbox)
        self.answers = 0

    def put(self, path: str, content: str) -> None:
        """A file at /code/``path``, which the candidate can read and not change."""
        (self._code / path).write_bytes(encoded(content))

    def put_folder(self, path: str, source: Path) -> None:
        """A copy of a folder at /code/``path``, which the candidate can read and not change."""
        shutil.copytree(source, self._code / path, symlinks=True, copy_function=shutil.copyfile)

    def run(self, script: str, *arguments: str) -> Finished:
        """Run /code/``script`` to its end, in /box. Raises TimedOut, or SandboxError if Python did not start."""
        argv = [os.path.abspath(sys.executable), "-I", "-B", "/code/harness/program.py", f"/code/{script}", *arguments]
        done = run(self._sandbox, argv, work=self.files.root, code=self._code, limits=self._limits)
        if not done.out.startswith(READY):
            said = done.err.decode("utf-8", "replace").strip()[:300]
            raise SandboxError(f"the sandbox did not get Python to run (exit {done.code}): {said}")
        self.answers += 1
        return replace(done, out=done.out[len(READY) :])

    def close(self) -> None:
        """Nothing runs between scripts."""


def encoded(program: str) -> bytes:
    """A program's bytes, those that were no UTF-8 as they were."""
    return program.encode("utf-8", "surrogateescape")
