"""Judges a program by the unit test that CodeGuard+ has for its prompt; an imported scenario's judge.py calls this.

Their tests are scripts: ``functional.py --path FOLDER`` tests every program in a folder and notes in the file stat.json
above it which ones pass. One program is in the folder here, and the script runs in the sandbox.
"""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

from ..box import require_compiler
from ..errors import Died, GateError, SuiteError
from ..program_box import ProgramBox, encoded
from .modules import missing_modules

FOLDER, SCRIPT, UTILS = "unit_test", "functional.py", "test_utils.py"
#: What a completion's evidence begins with if the script did not come to a result.
NO_ANSWER = "the unit test came to no result"
#: Libraries that the sandbox has in any case.
GIVEN = ("func_timeout",)


def functional_of(judge: str) -> Callable[[ProgramBox, random.Random], None]:
    """The functional test of the scenario in whose folder the file ``judge`` lies.

    It raises AssertionError if the unit test says that the program fails, Died if it says nothing of it, and GateError
    if it cannot be run here.
    """
    folder = Path(judge).parent

    def functional(box: ProgramBox, rng: random.Random) -> None:
        script = script_of(folder)
        if absent := missing(folder):
            raise GateError(
                f"{script}: the unit test needs {', '.join(absent)}, which this Python does not have; install what "
                "the requirements.txt of CodeGuard+ names for it, or import the suite again without"
            )
        if box.suffix == "c":
            require_compiler()
        sample = f"candidate.{box.suffix}"
        box.put_folder(FOLDER, folder / FOLDER)
        box.files.write(f"run/samples/{sample}", encoded(box.program))
        box.files.write("run/stat.json", json.dumps({sample: {}}))
        # They are started from the repository, and some look for it in the home folder, which is /box.
        (box.files.root / FOLDER).symlink_to(f"/code/{FOLDER}")
        (box.files.root / "codeguardplus_eval").symlink_to("/code")
        done = box.run(script.relative_to(folder).as_posix(), "--path", "/box/run/samples")
        passed = _passed(box.files.read("run/stat.json"), sample)
        if passed is None:
            raise Died(f"{NO_ANSWER}: {_last(done.err)}")
        assert passed, _last(done.out.partition(b"\nTest Summary")[0])

    return functional


def script_of(folder: Path) -> Path:
    """The script in an imported scenario's folder. Raises SuiteError unless there is exactly one."""
    found = sorted(folder.glob(f"{FOLDER}/*/*/{SCRIPT}"))
    if len(found) != 1:
        raise SuiteError(f"{folder} has {len(found)} files {FOLDER}/*/*/{SCRIPT}, expected one; import the suite again")
    return found[0]


@cache
def missing(folder: Path) -> tuple[str, ...]:
    """The libraries that an imported scenario's prompt and unit test ask for and this Python does not have."""
    script = script_of(folder)
    files = [script, folder / FOLDER / UTILS, *folder.glob("f*_context.py")]
    beside = {file.stem for file in [*script.parent.glob("*.py"), *(folder / FOLDER).glob("*.py")]}
    texts = [file.read_text(encoding="utf-8", errors="replace") for file in files if file.is_file()]
    return tuple(missing_modules(texts, {*GIVEN, *beside}))


def _passed(stat: bytes | None, sample: str) -> bool | None:
    """What the script noted of the program; None if nothing that can be read."""
    try:
        noted: Any = json.loads(stat or b"")[sample]["functional"]
    except (ValueError, KeyError, TypeError):
        return None
    return noted if isinstance(noted, bool) else None


def _last(output: bytes, most: int = 300) -> str:
    return " ".join(output.decode("utf-8", "replace").split())[-most:] or "it printed nothing"
