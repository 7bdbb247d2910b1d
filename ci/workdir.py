"""The candidate's writable folder, seen from the judge's side.

The candidate owns what is in it and may be hostile, so reading follows no symbolic link, reads regular files
only, and stops at a size.
"""

from __future__ import annotations

import os
import stat
from pathlib import Path

from .errors import CandidateProblem
from .sandbox import Sandbox

MAX_READ = 4 * 1024 * 1024


class WorkDir:
    """Files at /box in the sandbox; paths are relative to it."""

    def __init__(self, root: Path, sandbox: Sandbox) -> None:
        self.root = root
        self._sandbox = sandbox
        root.mkdir(mode=0o755, exist_ok=True)
        sandbox.own(root)

    def write(self, path: str, content: str | bytes, mode: int = 0o644) -> None:
        """Create a file (and its folders) owned by the candidate's user. Only before its process starts."""
        self.mkdir(str(Path(path).parent))
        target = self.root / path
        target.write_bytes(content.encode() if isinstance(content, str) else content)
        target.chmod(mode)
        self._sandbox.own(target)

    def mkdir(self, path: str) -> None:
        """Create a folder and its parents, owned by the candidate's user."""
        current = self.root
        for part in Path(path).parts:
            current = current / part
            if not current.exists():
                current.mkdir(mode=0o755)
                self._sandbox.own(current)

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
        fd = self._open(path)
        try:
            if not stat.S_ISREG(os.fstat(fd).st_mode):
                return None
            with os.fdopen(os.dup(fd), "rb") as handle:
                content = handle.read(MAX_READ + 1)
        finally:
            os.close(fd)
        if len(content) > MAX_READ:
            raise CandidateProblem(f"the candidate wrote more than {MAX_READ} bytes to {path}")
        return content

    def files(self) -> list[str]:
        """All regular files and links below the folder, sorted; links are not followed; at most 2,000."""
        found: list[str] = []
        for folder, _dirs, names in os.walk(self.root, followlinks=False):
            found += [str(Path(folder, name).relative_to(self.root)) for name in names]
            if len(found) > 2000:
                raise CandidateProblem("the candidate wrote more than 2,000 files")
        return sorted(found)

    def _open(self, path: str) -> int:
        """Open part by part so that no folder on the way is a link either."""
        fd = os.open(self.root, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
        try:
            *folders, name = Path(path).parts
            for part in folders:
                below = os.open(part, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW, dir_fd=fd)
                os.close(fd)
                fd = below
            return os.open(name, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK, dir_fd=fd)
        finally:
            os.close(fd)

    def _stat(self, path: str) -> os.stat_result | None:
        try:
            current = self.root
            for part in Path(path).parts[:-1]:
                current = current / part
                if current.is_symlink():
                    return None
            return os.lstat(self.root / path)
        except (FileNotFoundError, NotADirectoryError, PermissionError):
            return None
