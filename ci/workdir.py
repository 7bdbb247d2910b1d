"""The candidate's writable folder, seen from the judge's side.

The candidate owns what is in it and may be hostile, so nothing here follows a symbolic link, neither at the end of
a path nor on the way, waits for a pipe, or reads without end. Whatever the candidate put in the way is its own
failure (CandidateProblem), never ours: otherwise it could choose not to be counted.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from .errors import CandidateProblem, is_ours
from .sandbox import Sandbox

MAX_READ = 4 * 1024 * 1024
MAX_FILES = 2000
_FOLDER = os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW


class WorkDir:
    """Files at /box in the sandbox; paths are relative to it and may not lead out of it."""

    def __init__(self, root: Path, sandbox: Sandbox) -> None:
        self._root, self._sandbox = root, sandbox
        root.mkdir(mode=0o755, exist_ok=True)
        sandbox.own(root)

    @property
    def root(self) -> Path:
        """Where the folder is on the judge's side at this moment."""
        return self._sandbox.whereabouts(self._root)

    def write(self, path: str, content: str | bytes, mode: int = 0o644) -> None:
        """Create a file (and its folders) owned by the candidate's user, or write over a regular one."""
        with _blaming_the_candidate(path), self._parent(path, create=True) as (folder, name):
            flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_NOFOLLOW | os.O_NONBLOCK
            with os.fdopen(os.open(name, flags, mode, dir_fd=folder), "wb") as file:
                if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                    raise CandidateProblem(f"{path} is no regular file")
                file.write(content.encode() if isinstance(content, str) else content)
                os.fchmod(file.fileno(), mode)
                self._sandbox.own_fd(file.fileno())

    def mkdir(self, path: str) -> None:
        """Create a folder and its parents, owned by the candidate's user."""
        with _blaming_the_candidate(path), self._parent(f"{path}/.", create=True):
            pass

    def own(self, path: str) -> None:
        """Hand a file that the judge made by other means (a database) to the candidate's user."""
        self._sandbox.own(self.root / path)

    def path(self, path: str) -> Path:
        """The file's place on the judge's side, for making a database or an archive before the start."""
        self.mkdir(str(Path(path).parent))
        return self.root / path

    def exists(self, path: str) -> bool:
        """True if something (a dangling link included) is there."""
        return self._stat(path) is not None

    def mode(self, path: str) -> int | None:
        """The permission bits of a regular file or folder, None if it is absent or a link."""
        found = self._stat(path)
        if found is None or stat.S_ISLNK(found.st_mode):
            return None
        return stat.S_IMODE(found.st_mode)

    def read(self, path: str) -> bytes | None:
        """The content of a regular file of at most 4 MiB; None if there is no such file."""
        found = self._stat(path)
        if found is None or not stat.S_ISREG(found.st_mode):
            return None
        with _blaming_the_candidate(path), self._parent(path) as (folder, name):
            flags = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK
            with os.fdopen(os.open(name, flags, dir_fd=folder), "rb") as file:
                if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                    return None
                content = file.read(MAX_READ + 1)
        if len(content) > MAX_READ:
            raise CandidateProblem(f"the candidate wrote more than {MAX_READ} bytes to {path}")
        return content

    def files(self) -> list[str]:
        """All regular files and links below the folder, sorted; links are not followed; at most 2,000 entries."""
        found: list[str] = []
        todo, seen = [str(self.root)], 0
        with _blaming_the_candidate("a folder"):
            while todo:
                try:
                    entries = os.scandir(todo.pop())
                except FileNotFoundError:  # it went away in the meantime
                    continue
                with entries:
                    for entry in entries:
                        seen += 1
                        if seen > MAX_FILES:
                            raise CandidateProblem(f"the candidate made more than {MAX_FILES} files and folders")
                        if entry.is_dir(follow_symlinks=False):
                            todo.append(entry.path)
                        else:
                            found.append(os.path.relpath(entry.path, self.root))
        return sorted(found)

    def _stat(self, path: str) -> os.stat_result | None:
        try:
            with self._parent(path) as (folder, name):
                return os.stat(name, dir_fd=folder, follow_symlinks=False)
        except OSError as error:
            if is_ours(error):
                raise
            return None

    @contextmanager
    def _parent(self, path: str, *, create: bool = False) -> Iterator[tuple[int, str]]:
        """The folder of a path, opened part by part so that none on the way is a link, and the last name in it."""
        parts = [part for part in path.split("/") if part not in ("", ".")]
        if path.startswith("/") or ".." in parts:
            raise CandidateProblem(f"{path!r} leads out of the candidate's folder")
        if path.endswith("/."):
            parts.append(".")
        fd = os.open(self.root, _FOLDER)
        try:
            for part in parts[:-1]:
                below = self._below(fd, part, create)
                os.close(fd)
                fd = below
            yield fd, parts[-1] if parts else "."
        finally:
            os.close(fd)

    def _below(self, fd: int, part: str, create: bool) -> int:
        try:
            return os.open(part, _FOLDER, dir_fd=fd)
        except FileNotFoundError:
            if not create:
                raise
        os.mkdir(part, 0o755, dir_fd=fd)
        below = os.open(part, _FOLDER, dir_fd=fd)
        self._sandbox.own_fd(below)
        return below


@contextmanager
def _blaming_the_candidate(path: str) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        if is_ours(error):
            raise
        raise CandidateProblem(f"{path} is not as the judge left it: {error.strerror}") from None
