"""A tiny model in three fake wheels, and a fake pip that serves them without a network."""

from __future__ import annotations

import hashlib
import json
import sys
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from model_fetch.table import MODELS, Model, Part

PAYLOADS = (b"first" * 40_000, b"second" * 30_000, b"third" * 1_000)

FAKE_PYTHON = """#!{python}
import json, pathlib, shutil, sys
base = pathlib.Path({index!r})
with (base / "calls").open("a") as log:
    log.write(" ".join(sys.argv[1:]) + "\\n")
plan = json.loads((base / "plan.json").read_text())
name = sys.argv[-1]
if name in plan:
    print(plan[name], file=sys.stderr)
    raise SystemExit(1)
package, version = name.split("==")
wheel = f"{{package.replace('-', '_')}}-{{version}}-py3-none-any.whl"
shutil.copy(base / wheel, pathlib.Path(sys.argv[sys.argv.index("--dest") + 1]) / wheel)
"""


@dataclass
class Index:
    """The fake package index: wheels in ``folder``, and what pip prints instead of serving a package."""

    folder: Path
    model: Model

    def wheel(self, number: int) -> Path:
        return self.folder / self.model.parts[number - 1].wheel_name

    def fail(self, number: int, message: str) -> None:
        part = self.model.parts[number - 1]
        (self.folder / "plan.json").write_text(json.dumps({f"{part.package}=={part.version}": message}))

    def heal(self) -> None:
        (self.folder / "plan.json").write_text("{}")

    def fetched(self) -> list[str]:
        """The package names that pip was asked for, in order."""
        calls = self.folder / "calls"
        return [line.split()[-1] for line in calls.read_text().splitlines()] if calls.exists() else []

    def commands(self) -> list[str]:
        return (self.folder / "calls").read_text().splitlines()


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path / "cache" / "deepguard"


@pytest.fixture
def index(tmp_path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> Index:
    """A model named ``tiny`` of three parts; ``sys.executable -m pip`` serves them from a folder."""
    folder = tmp_path / "index"
    folder.mkdir()
    parts = []
    for number, payload in enumerate(PAYLOADS, start=1):
        part = Part(f"odd-name-part{number}", "1.0", f"*/data/part{number:02d}.bin")
        write_wheel(folder / part.wheel_name, f"odd_name_part{number}/data/part{number:02d}.bin", payload)
        parts.append(part)
    whole = b"".join(PAYLOADS)
    model = Model(
        alias="tiny",
        gguf_name="tiny.gguf",
        gguf_bytes=len(whole),
        gguf_sha256=hashlib.sha256(whole).hexdigest(),
        parts=tuple(parts),
        wheels_bytes=sum((folder / part.wheel_name).stat().st_size for part in parts),
        converted_bytes=1000,
        hub_gguf_repo="someone/tiny-GGUF",
        hub_original_repo="someone/tiny",
        end_tokens=("<|end|>",),
    )
    monkeypatch.setitem(MODELS, "tiny", model)
    fake = tmp_path / "python"
    fake.write_text(FAKE_PYTHON.format(python=sys.executable, index=str(folder)))
    fake.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(fake))
    served = Index(folder, model)
    served.heal()
    return served


def write_wheel(path: Path, member: str, payload: bytes) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("odd/__init__.py", "raise SystemExit('this package must never be imported')\n")
        archive.writestr(member, payload)


@pytest.fixture
def make_wheel() -> Callable[[Path, str, bytes], None]:
    return write_wheel
