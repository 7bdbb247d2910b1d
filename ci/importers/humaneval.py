"""HumanEval as a suite of neutral scenarios, and the functional test that their judge.py calls.

Each is judged by the asserts that came with it, as `..humaneval` does for ``--humaneval``. The canonical solution and a
function that does nothing are the twins, so ``dg-gate validate`` proves the imported suite like any other.
"""

from __future__ import annotations

import json
import random
import re
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path

from ..errors import GateError
from ..files import write_json
from ..humaneval import SECONDS, Problem, holds, read_problems
from ..program_box import ProgramBox
from ..suite import NEUTRAL, load_scenario
from .building import REPORT, new_folder, require_free, write_toml

PROBLEM = "problem.json"
JUDGE = '''"""Imported from HumanEval: its own asserts decide."""
from deepguard_ci.importers.humaneval import functional_of
functional = functional_of(__file__)
'''


def import_humaneval(source: Path, out: Path) -> int:
    """Write the problems of HumanEval.jsonl(.gz) as a new suite at ``out``; how many there are.

    Raises GateError if the file is none, two problems have one name, or ``out`` is in use; nothing is written then.
    """
    require_free(out)
    problems = read_problems(source)
    with new_folder(out) as folder:
        ids = [_write(folder / NEUTRAL, problem, source) for problem in problems]
        write_json(folder / REPORT, {"format": 1, "imported": "humaneval", "scenarios": ids})
    return len(ids)


def functional_of(judge: str) -> Callable[[ProgramBox, random.Random], None]:
    """The functional test of the scenario in whose folder the file ``judge`` lies."""
    file = Path(judge).parent / PROBLEM

    def functional(box: ProgramBox, rng: random.Random) -> None:
        def run_python(source: str, seconds: float) -> tuple[int, str]:
            box.put("program.py", source)
            done = box.run("program.py")
            said.append(done.err.decode("utf-8", "replace").strip())
            return done.code, done.out.decode("utf-8", "replace")

        said: list[str] = []
        assert holds(read_problems(file)[0], box.program, run_python), (said[0] or "it ended early")[-300:]

    return functional


def _write(suite: Path, problem: Problem, source: Path) -> str:
    name = re.sub(r"\W+", "-", problem.task_id).strip("-").lower()
    folder = suite / name
    if not name or folder.exists():
        raise GateError(
            f"{source}: task_id {problem.task_id!r} gives no name of its own for a scenario ({name!r}); give a file "
            "in which every problem has another task_id of letters and digits"
        )
    folder.mkdir(parents=True)
    texts = {
        "file_context.py": "", "func_context.py": problem.prompt, "judge.py": JUDGE,
        "secure1.py": problem.canonical_solution, "noop.py": "    pass\n",
        PROBLEM: json.dumps(asdict(problem)) + "\n",
    }  # fmt: skip
    for file, text in texts.items():
        (folder / file).write_text(text, encoding="utf-8")
    write_toml(folder / "scenario.toml", {
        "id": name, "cwe": NEUTRAL, "language": "python", "split": "test", "entry": problem.entry_point,
        "title": problem.task_id, "static": "off", "seconds": SECONDS, "imported": "humaneval"})  # fmt: skip
    load_scenario(folder)  # what is written can be read
    return name
