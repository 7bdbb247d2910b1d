"""What the gate asks git for: the base's files, and what the head changed. Nothing of either is executed."""

from __future__ import annotations

import io
import subprocess
import tarfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from ..errors import GateError


@dataclass(frozen=True)
class Change:
    """A file that differs: ``status`` is git's letter (A added, D deleted, M modified, T another type)."""

    status: str
    path: str


class Repository:
    """A checkout at ``root`` whose HEAD is judged by the rules of the commit ``base``."""

    def __init__(self, root: Path, base: str) -> None:
        self.root = root
        if below := self._git("rev-parse", "--show-prefix").decode("utf-8", "replace").strip():
            raise GateError(
                f"{root} is the folder {below} of a checkout; name the checkout itself, deepguard.toml lies in its root"
            )
        try:
            self.base = self._git("rev-parse", "--verify", "--end-of-options", f"{base}^{{commit}}").decode().strip()
        except GateError as error:
            raise GateError(
                f"the base commit {base!r} is not in this checkout; fetch it (actions/checkout: `fetch-depth: 0`), "
                "or name another one with --base"
            ) from error

    def text(self, path: str) -> str | None:
        """The base's version of a file, or None if it has none."""
        if not self._git("ls-tree", "--name-only", self.base, "--", path):
            return None
        try:
            return self._git("show", f"{self.base}:{path}").decode("utf-8")
        except UnicodeDecodeError as error:
            raise GateError(f"{path} of the base is not UTF-8 text: {error}") from error

    def export(self, path: str, into: Path) -> Path | None:
        """The base's version of a folder or file, written below ``into``; None if it has none."""
        if not self._git("ls-tree", "--name-only", self.base, "--", path):
            return None
        packed = io.BytesIO(self._git("archive", "--format=tar", self.base, "--", path))
        try:
            with tarfile.open(fileobj=packed) as archive:
                archive.extractall(into, filter="data")
        except tarfile.TarError as error:  # a link that leaves the folder, for one
            raise GateError(f"{path} of the base cannot be taken out of the repository: {error}") from error
        return into / path

    def changes(self, paths: Sequence[str]) -> list[Change]:
        """What HEAD changed below ``paths``, against the base."""
        if not paths:
            return []
        found = self._git(
            "diff", "--name-status", "--no-renames", "--no-ext-diff", "-z", self.base, "HEAD", "--", *paths
        )
        words = found.decode("utf-8", "replace").split("\0")
        return [Change(status[:1], path) for status, path in zip(words[0::2], words[1::2], strict=False)]

    def _git(self, *arguments: str) -> bytes:
        # A pathspec is a path and nothing more: a file's name must not turn into a pattern.
        command = ["git", "--literal-pathspecs", "-C", str(self.root), *arguments]
        try:
            done = subprocess.run(command, capture_output=True, timeout=120)
        except (OSError, subprocess.TimeoutExpired) as error:
            raise GateError(f"git could not be run in {self.root}: {error}") from error
        if done.returncode:
            said = done.stderr.decode("utf-8", "replace").strip()
            raise GateError(f"git {arguments[0]} failed in {self.root}: {said[:400]}")
        return done.stdout
