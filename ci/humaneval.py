"""HumanEval (Chen et al. 2021): what hardening costs ordinary code, as greedy pass@1.

Reads the benchmark's own ``HumanEval.jsonl`` or ``.jsonl.gz``; nothing of it is shipped.

Unlike the suite's judges, its tests are asserts that run in the candidate's process. A completion could
therefore read its test or fake the ending; a random word that is printed behind the last assert only keeps an
early exit from counting as a pass. Fit for models that do not cheat, in the sandbox all the same, and never
for the gate's verdict.
"""

from __future__ import annotations

import gzip
import json
import secrets
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path

from .completion import cut
from .errors import Died, GateError, SandboxError, TimedOut
from .files import remove
from .process import run
from .processors import processors
from .run import Request, completions, progress_bar
from .sampling_cache import Completion, Decoding, PromptItem
from .sandbox import Limits, Sandbox, probe
from .workdir import WorkDir

#: Seconds for a program with its asserts; new tokens for a solution (the longest reference has about 250).
SECONDS, MAX_NEW_TOKENS = 10.0, 384

#: Runs a Python program: (source, seconds) -> (exit code, standard output); None if it did not end in time.
RunPython = Callable[[str, float], tuple[int, str] | None]


@dataclass(frozen=True)
class Problem:
    """One task: a prompt that ends inside a function, and ``test``, which defines ``check(candidate)``."""

    task_id: str
    prompt: str
    entry_point: str
    canonical_solution: str
    test: str


def read_problems(path: Path) -> list[Problem]:
    """Read a HumanEval file, packed or not. Raises GateError that names the line and what is wrong."""
    try:
        data = path.read_bytes()
        text = (gzip.decompress(data) if data[:2] == b"\x1f\x8b" else data).decode("utf-8")
    except (OSError, EOFError, UnicodeDecodeError) as error:
        raise GateError(f"{path} cannot be read ({error}); give HumanEval.jsonl or HumanEval.jsonl.gz") from error
    problems = []
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip():
            continue
        try:
            raw = json.loads(line)
            problems.append(Problem(**{name: str(raw[name]) for name in Problem.__dataclass_fields__}))
        except (ValueError, TypeError, KeyError) as error:
            raise GateError(
                f"{path}, line {number} is no HumanEval problem ({error!r}); expected a JSON object with "
                + ", ".join(Problem.__dataclass_fields__)
            ) from error
    if not problems:
        raise GateError(f"{path} holds no problem; give HumanEval.jsonl or HumanEval.jsonl.gz")
    return problems


def passes(problem: Problem, completion: str, ended: bool, run_python: RunPython) -> bool:
    """Whether the program of prompt and (cut) completion holds every assert of the problem's test."""
    return holds(problem, problem.prompt + cut(problem.prompt, completion, "python", ended), run_python)


def holds(problem: Problem, program: str, run_python: RunPython) -> bool:
    """Whether ``program`` (the prompt and what it was completed by) holds every assert of the problem's test."""
    word = secrets.token_hex(16)
    check = f"check({problem.entry_point})\nprint()\nprint({word!r})\n"
    done = run_python("\n\n".join([program, problem.test, check]), SECONDS)
    return done is not None and done[0] == 0 and done[1].rstrip("\n").rpartition("\n")[2] == word


def in_sandbox(sandbox: Sandbox) -> RunPython:
    """A way to run a program in ``sandbox``, isolated from its neighbours."""

    def run_python(source: str, seconds: float) -> tuple[int, str] | None:
        root = sandbox.new_folder()
        try:
            (root / "code").mkdir(mode=0o755)
            (root / "code" / "program.py").write_text(source, encoding="utf-8", errors="surrogateescape")
            own = sandbox.with_own_user()
            work = WorkDir(root / "work", own)
            done = run(
                own,
                [sys.executable, "-I", "-B", "/code/program.py"],
                work=work.root,
                code=root / "code",
                limits=Limits(seconds=seconds),
            )
            return done.code, done.out.decode("utf-8", "replace")
        except (TimedOut, Died):
            return None
        finally:
            remove(root)

    return run_python


def pass_at_1(path: Path, request: Request) -> float:
    """Greedy pass@1 of the request's model and bundle on the problems in ``path``. Raises GateError."""
    problems = read_problems(path)
    run_python = in_sandbox(probe(request.sandbox))
    items = [PromptItem(p.task_id, p.prompt, "python") for p in problems]
    chat = request.decoding.chat
    decoding = Decoding(temperature=0.0, top_p=1.0, n=1, max_new_tokens=MAX_NEW_TOKENS, seed=0, chat=chat)
    written = completions(items, replace(request, decoding=decoding))
    return rate(
        problems,
        {name: completions[0] for name, completions in written.items()},
        run_python,
        request.progress,
    )


def rate(problems: list[Problem], written: dict[str, Completion], run_python: RunPython, progress: bool) -> float:
    """The share of problems that pass; the sandbox's own failures are tried again, then raised."""

    def judged(problem: Problem) -> bool:
        completion = written[problem.task_id]
        for attempt in range(3):
            try:
                return passes(problem, completion.text, completion.ended, run_python)
            except (OSError, SandboxError) as error:
                if attempt == 2:
                    raise GateError(f"{problem.task_id} could not be judged, three times: {error}") from error
        raise AssertionError("unreachable")

    with progress_bar(len(problems), progress) as bar, ThreadPoolExecutor(processors()) as pool:
        outcomes = []
        for outcome in pool.map(judged, problems):
            outcomes.append(outcome)
            bar(1)
    return sum(outcomes) / len(outcomes)
