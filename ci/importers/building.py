"""What importers write: a suite's folder that is there whole or not at all, and the parts of a scenario's folder."""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from ..errors import GateError

REPORT = "import.json"


@contextmanager
def new_folder(out: Path) -> Iterator[Path]:
    """A folder to fill, beside ``out``; it becomes ``out`` if the block ends well and is removed if it does not.

    Raises GateError if ``out`` is there and not an empty folder.
    """
    require_free(out)
    out.parent.mkdir(parents=True, exist_ok=True)
    made = Path(tempfile.mkdtemp(dir=out.parent, prefix=f".{out.name}."))
    try:
        made.chmod(0o755)
        yield made
        require_free(out)  # nobody else's work of the meantime is overwritten
        os.rename(made, out)  # onto an empty folder, too
    except BaseException:
        shutil.rmtree(made, ignore_errors=True)
        raise


def require_free(out: Path) -> None:
    """Raises GateError unless ``out`` is absent or an empty folder."""
    if out.is_dir() and not any(out.iterdir()):
        return
    if out.exists() or out.is_symlink():
        found = "a folder that is not empty" if out.is_dir() else "not a folder"
        raise GateError(
            f"{out} is {found}, and an import writes a new suite or nothing; give --out a folder that does not exist "
            "yet, or remove this one"
        )


def write_toml(path: Path, values: Mapping[str, Any]) -> None:
    """A TOML file of strings, numbers and lists of strings. JSON's spelling of them is TOML's."""
    lines = [f"{name} = {json.dumps(value, ensure_ascii=False)}\n" for name, value in values.items()]
    path.write_text("".join(lines).replace("\x7f", "\\u007f"), encoding="utf-8")
