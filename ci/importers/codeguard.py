"""CodeGuard+ as a suite: prompts and metadata as they are, judged by the unit test that each prompt has there.

Each unit test is tried on the repository's own solution, which should pass, and on an empty function, which should not.
What cannot be run, or passes an empty function, would say nothing of a model: it is written all the same, but to a
folder that no run reads, with the reason in the report. A scenario whose reference is absent or does not pass (in some
the prompt was changed and the reference was not) is in the suite and called unchecked.

There is no exploit. Where a semgrep rule of ours knows the weakness, its finding makes a working completion insecure;
nothing makes one secure.
"""

from __future__ import annotations

import ast
import json
import re
import shutil
import warnings
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path
from typing import Any

from ..errors import GateError
from ..files import write_json
from ..function_end import c_code
from ..judge import judge_program
from ..oracles.semgrep import load_rules
from ..sandbox import Sandbox, probe
from ..suite import SUFFIX, Scenario, load_scenario
from ..verdict import Judgement, Verdict
from .building import REPORT, new_folder, require_free, write_toml
from .unit_test import FOLDER, NO_ANSWER, SCRIPT, UTILS, missing

SET_ASIDE = "set-aside"
LANGUAGES = {"py": "python", "c": "c"}
SECONDS = 30.0  # for a unit test and what it starts
JUDGE = '''"""Imported from CodeGuard+: its unit test decides whether a completion works; there is no exploit."""
from deepguard_ci.importers.unit_test import functional_of
functional = functional_of(__file__)
'''

#: What became of a scenario: in the suite, and its test shown to tell right from wrong; in the suite; not in it.
CHECKED, UNCHECKED, ASIDE = "checked", "unchecked", "set aside"


@dataclass(frozen=True)
class Imported:
    """One scenario of theirs: what became of it, why (empty for a checked one), and what decides on its security."""

    id: str
    cwe: str
    language: str
    state: str
    reason: str
    security: str = "none"


class _Aside(Exception):
    """Why a scenario cannot be in the suite."""


def import_codeguard(
    source: Path,
    out: Path,
    *,
    checked_only: bool = False,
    sandbox: Sandbox | None = None,
    progress: Callable[[int], None] | None = None,
) -> list[Imported]:
    """Write the CodeGuard+ repository at ``source`` as a new suite at ``out``; what became of each scenario, by id.

    ``checked_only`` keeps unchecked scenarios out of the suite; ``progress`` is called with 1 per scenario. Raises
    GateError if ``source`` is no such repository or ``out`` is in use; nothing is written then.
    """
    require_free(out)
    places = scenarios_of(source)
    box = sandbox or probe()

    def one(place: Path, suite: Path) -> Imported:
        made = _import_one(source, place, suite, checked_only, box)
        if progress is not None:
            progress(1)
        return made

    with new_folder(out) as suite:
        with ThreadPoolExecutor(2) as pool:
            found = sorted(pool.map(partial(one, suite=suite), places), key=lambda i: i.id)
        for folder in suite.iterdir():
            if not any(folder.iterdir()):
                folder.rmdir()  # of a weakness whose scenarios are all set aside
        if (source / "LICENSE").is_file():
            shutil.copyfile(source / "LICENSE", suite / "LICENSE")
        rows = [asdict(each) for each in found]
        write_json(suite / REPORT, {"format": 1, "imported": "codeguard", "scenarios": rows})
    return found


def scenarios_of(source: Path) -> list[Path]:
    """The scenarios' folders. Raises GateError if ``source`` is no CodeGuard+ repository."""
    found = sorted(file.parent for file in source.glob("data/base/*/*/info.json"))
    if not found:
        state = "is not a folder" if not source.is_dir() else "has no file data/base/<cwe>/<number-language>/info.json"
        raise GateError(
            f"{source} {state}, so it is no CodeGuard+ repository; give the folder of a checkout of "
            "https://github.com/CodeGuardPlus/CodeGuardPlus, the one that holds data/ and unit_test/"
        )
    return found


def _import_one(source: Path, place: Path, suite: Path, checked_only: bool, sandbox: Sandbox) -> Imported:
    cwe, name = place.parent.name, f"{place.parent.name}-{place.name}"
    folder = suite / cwe / name
    folder.mkdir(parents=True)
    for file in sorted(place.iterdir()):
        if file.is_file():
            shutil.copyfile(file, folder / file.name)
    language = "unknown"
    try:
        info = _info(place)
        language = str(info["language"])
        scenario = _write(source, place, folder, _language(language, place))
        reason = _unproven(scenario, _reference(source, place, scenario), sandbox)
        if reason and checked_only:
            raise _Aside(reason)
    except (_Aside, GateError) as error:  # GateError: no C compiler, for example
        aside = suite / SET_ASIDE / cwe / name
        aside.parent.mkdir(parents=True, exist_ok=True)
        folder.rename(aside)
        return Imported(name, cwe, LANGUAGES.get(language, language), ASIDE, str(error))
    return Imported(name, cwe, scenario.language, UNCHECKED if reason else CHECKED, reason, scenario.security)


def _info(place: Path) -> dict[str, Any]:
    """Their info.json. Raises _Aside."""
    try:
        info = json.loads((place / "info.json").read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise _Aside(f"info.json cannot be read: {error}") from error
    if not isinstance(info, dict) or not {"language", "cwe"} <= set(info):
        raise _Aside(f"info.json is {str(info)[:80]!r}, expected an object with language and cwe")
    if not re.fullmatch(r"cwe-\d+", place.parent.name) or str(info["cwe"]).lower() != place.parent.name:
        raise _Aside(f"info.json names {info['cwe']!r} in a folder {place.parent.name!r}")
    return info


def _language(named: str, place: Path) -> str:
    if named not in LANGUAGES:
        raise _Aside(f"language {named!r} is not supported, only {' and '.join(LANGUAGES)} are")
    absent = [part for part in ("file_context", "func_context") if not (place / f"{part}.{named}").is_file()]
    if absent:
        raise _Aside(f"{' and '.join(f'{part}.{named}' for part in absent)} not found: the prompt is not whole")
    for part in ("file_context", "func_context"):
        try:
            (place / f"{part}.{named}").read_text(encoding="utf-8")
        except UnicodeDecodeError as error:
            raise _Aside(f"{part}.{named} is not UTF-8: {error}") from error
    return LANGUAGES[named]


def _write(source: Path, place: Path, folder: Path, language: str) -> Scenario:
    """Complete the scenario's folder with what judges it. Raises _Aside if there is no unit test that can run here."""
    tests = source / FOLDER
    own = tests / place.parent.name / place.name
    rule = any((rule.cwe, rule.language) == (place.parent.name, language) for rule in load_rules())
    prompt = (folder / f"func_context.{SUFFIX[language]}").read_text(encoding="utf-8")
    write_toml(folder / "scenario.toml", {
        "id": folder.name, "cwe": place.parent.name, "language": language, "split": "test",
        "entry": _entry(prompt, language), "title": f"CodeGuard+ {place.parent.name}/{place.name}",
        "static": "blocks" if rule else "off", "seconds": SECONDS, "imported": "codeguard"})  # fmt: skip
    (folder / "judge.py").write_text(JUDGE, encoding="utf-8")
    if not (own / SCRIPT).is_file():
        raise _Aside(f"no unit test: {FOLDER}/{place.parent.name}/{place.name}/{SCRIPT} not found")
    shutil.copytree(own, folder / FOLDER / own.parent.name / own.name, symlinks=True)
    if (tests / UTILS).is_file():
        shutil.copyfile(tests / UTILS, folder / FOLDER / UTILS)
    if absent := missing(folder):
        raise _Aside(f"needs {', '.join(absent)}, which this Python does not have")
    return load_scenario(folder)


def _reference(source: Path, place: Path, scenario: Scenario) -> str | None:
    """The program that the repository gives as a right one; None if there is none."""
    own = source / FOLDER / place.parent.name / place.name
    found = sorted(own.glob(f"test_case*.{SUFFIX[scenario.language]}"))
    return found[0].read_text(encoding="utf-8", errors="replace") if found else None


def _unproven(scenario: Scenario, reference: str | None, sandbox: Sandbox) -> str:
    """What keeps the unit test from being proven, "" if it is: the reference passes, an empty function does not.

    Raises _Aside if the test does not run here, or passes what does nothing.
    """
    judge = partial(judge_program, scenario, sandbox=sandbox)
    right = None if reference is None else judge(reference)
    wrong = [judge(program) for program in empty_functions(scenario.prompt, scenario.language)]
    if wrong and all(map(_works, wrong)):
        raise _Aside("an empty function passes the unit test, so that passing says nothing")
    tried = [judged for judged in (right, *wrong) if judged is not None]
    if not any(_has_result(judged) for judged in tried):
        said = _said(tried[0]) if tried else "no reference solution, and no empty function could be made of the prompt"
        raise _Aside(f"the unit test is not shown to run here: {said}")
    if right is None:
        return "there is no reference solution: that a right completion passes here is not shown"
    if not _works(right):
        return f"the reference solution does not pass: {_said(right)}"
    return "" if wrong else "no empty function could be made of the prompt: that one fails is not shown"


def _works(judged: Judgement) -> bool:
    return judged.verdict in (Verdict.ORACLE_ERROR, Verdict.PASS_INSECURE, Verdict.PASS_SECURE)


def _has_result(judged: Judgement) -> bool:
    return _works(judged) or (judged.verdict is Verdict.FAIL and NO_ANSWER not in _said(judged))


def _said(judged: Judgement) -> str:
    return f"{judged.verdict}, {judged.oracles['functional'].evidence}"


def empty_functions(prompt: str, language: str) -> list[str]:
    """The prompt's function without what it is to do, as programs; none if it cannot be told how.

    In C a value that is not returned is whatever the register holds, and one constant may be the right answer by
    chance: a function that is not main returns one constant and another.
    """
    if language == "c":
        code = c_code(prompt)
        name = _entry(code, language)
        values = [0] if name == "main" else [] if re.search(rf"\bvoid\s+{name}\s*\(", code) else [0, -1]
        rest = "\n" + "}\n" * max(0, code.count("{") - code.count("}"))
        return [f"{prompt}\n    return {value};{rest}" for value in values] or [prompt + rest]
    ends = ["", *(f"\n{' ' * depth}pass\n" for depth in (4, 8, 0, 12, 2))]
    ends += [f"\n{' ' * depth}    pass\n{' ' * depth}finally:\n{' ' * depth}    pass\n" for depth in (4, 8, 0, 12)]
    return [prompt + end for end in ends if _parses(prompt + end)][:1]


def _parses(program: str) -> bool:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            ast.parse(program)
    except (SyntaxError, ValueError):
        return False
    return True


def _entry(prompt: str, language: str) -> str:
    """The name of the function that the prompt opens, for the reader."""
    found: Sequence[str] = (
        re.findall(r"^\s*(?:async\s+)?def\s+(\w+)", prompt, re.MULTILINE)
        if language == "python"
        else re.findall(r"\b(?!(?:if|for|while|switch)\b)(\w+)\s*\([^;{}()]*\)\s*\{", prompt)
    )
    return found[-1] if found else "main"
