"""The static oracle: semgrep with our own rules, offline, one call for many programs, made to fail closed.

Semgrep answers "nothing found" in many cases where it did not look. So: the programs parse before they come here,
they lie alone in a fresh folder, suppressing comments are ignored, the set of scanned files must be the set we
wrote, no error may be reported, and one canary per rule, planted in every call, must be found again. What goes wrong
with a program is that program's; what goes wrong with a call is no verdict on any of them.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from ..errors import GateError
from ..suite import SUFFIX
from ..verdict import Finding, Status

RULES = Path(__file__).parent.parent / "rules"
SECONDS = 600  # a call
PROGRAMS = 1000  # a call; it takes a minute or two


@dataclass(frozen=True)
class Target:
    """One program and the CWE whose rules count for it."""

    program: str
    language: str
    cwe: str


@dataclass(frozen=True)
class Rule:
    """What we need to know of one rule: its id, its CWE and the canary that it must flag."""

    id: str
    cwe: str
    language: str
    canary: str


def scan(targets: Sequence[Target]) -> list[Finding]:
    """One Finding per target: FLAGGED with rule and line, CLEAN, NOT_RUN where no rule covers its CWE, or ERROR.

    Raises GateError if semgrep cannot be run, or a call as a whole cannot be believed.
    """
    todo = [i for i, t in enumerate(targets) if covers(t.cwe, t.language)]
    findings = [Finding(Status.NOT_RUN, "no static rule for this CWE") for _ in targets]
    for part in (todo[at : at + PROGRAMS] for at in range(0, len(todo), PROGRAMS)):
        for i, finding in zip(part, _called([targets[i] for i in part]), strict=True):
            findings[i] = finding
    return findings


def covers(cwe: str, language: str) -> bool:
    """Whether a rule of ours knows the weakness."""
    return any((rule.cwe, rule.language) == (cwe, language) for rule in load_rules())


def _called(targets: Sequence[Target]) -> list[Finding]:
    """The findings of one call."""
    rules = load_rules()
    with tempfile.TemporaryDirectory(prefix="dg-semgrep-") as folder:
        names = {f"p{i:06d}.{SUFFIX[target.language]}": target for i, target in enumerate(targets)}
        for name, target in names.items():
            Path(folder, name).write_text(target.program, encoding="utf-8", errors="replace")
        canaries = {f"canary{k:04d}.{SUFFIX[rule.language]}": rule for k, rule in enumerate(rules)}
        for name, rule in canaries.items():
            Path(folder, name).write_text(rule.canary, encoding="utf-8")
        output = _run(Path(folder))
    errors = _files_in_error(output)
    scanned = {Path(p).name for p in output.get("paths", {}).get("scanned", [])}
    found: dict[str, list[tuple[str, int]]] = {}
    for match in output.get("results", []):
        found.setdefault(Path(match["path"]).name, []).append(
            (match["check_id"].split(".")[-1], match["start"]["line"])
        )
    blind = [rule.id for name, rule in canaries.items() if rule.id not in {r for r, _ in found.get(name, [])}]
    if blind:
        raise GateError(
            f"semgrep did not find its canaries ({', '.join(blind)[:300]}), so what it calls clean may not be; run it "
            "again, and look at its version if that happens twice"
        )
    cwe_of = {rule.id: rule.cwe for rule in rules}
    findings = []
    for name, target in names.items():
        own = sorted((r, line) for r, line in found.get(name, []) if cwe_of.get(r) == target.cwe)
        if own:
            finding = Finding(Status.FLAGGED, "; ".join(f"{r} at line {line}" for r, line in own))
        elif name not in scanned or name in errors:
            finding = Finding(Status.ERROR, f"semgrep did not scan it: {errors.get(name, 'left out')}")
        else:
            finding = Finding(Status.CLEAN)
        findings.append(finding)
    return findings


@lru_cache(maxsize=1)
def load_rules(folder: Path = RULES) -> tuple[Rule, ...]:
    """The rules' metadata. Raises GateError for a rule without CWE or canary, or a folder without rules."""
    rules: list[Rule] = []
    for file in sorted(folder.glob("*.yaml")):
        for rule in yaml.safe_load(file.read_text(encoding="utf-8"))["rules"]:
            meta = rule.get("metadata", {})
            if not {"cwe", "canary"} <= set(meta):
                raise GateError(f"{file}: rule {rule.get('id')!r} needs metadata.cwe and metadata.canary")
            rules.append(Rule(rule["id"], meta["cwe"], rule["languages"][0], meta["canary"]))
    if not rules:
        raise GateError(f"no semgrep rules in {folder}; the package is damaged: install it again")
    return tuple(rules)


def require_semgrep() -> str:
    """The program. Raises GateError if there is none."""
    beside = Path(sys.executable).parent / "semgrep"
    found = str(beside) if beside.exists() else shutil.which("semgrep")
    if found is None:
        raise GateError("semgrep was not found; install DeepGuard with its extra `ci` (the README's set-up)")
    return found


def _run(folder: Path) -> dict[str, Any]:
    command = [require_semgrep(), "scan", "--config", str(RULES), "--json", "--quiet",
               "--strict", "--disable-nosem", "--no-git-ignore", "--metrics", "off", "--disable-version-check",
               "--max-target-bytes", "0", "--timeout", "30", "-j", "1", "."]  # fmt: skip
    path = f"{Path(sys.executable).parent}:{os.environ.get('PATH', '')}"
    environment = {"PATH": path, "HOME": str(folder), "LANG": "C.UTF-8",
                   "SEMGREP_ENABLE_VERSION_CHECK": "0", "SEMGREP_SEND_METRICS": "off"}  # fmt: skip
    try:
        done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, timeout=SECONDS)
    except subprocess.TimeoutExpired as error:
        raise GateError(
            f"semgrep took more than {SECONDS} s for one call; the machine is too busy: run it again"
        ) from error
    try:
        output = json.loads(done.stdout)
    except ValueError as error:
        raise GateError(f"semgrep gave no JSON (exit {done.returncode}): {done.stderr.strip()[:400]!r}") from error
    if not isinstance(output, dict):
        raise GateError(f"semgrep gave {type(output).__name__} where an object was expected")
    return output


def _files_in_error(output: dict[str, Any]) -> dict[str, str]:
    """File name -> message. Raises GateError for an error that names no file: it is of the whole call."""
    errors: dict[str, str] = {}
    for error in output.get("errors", []):
        path = error.get("path") or (error.get("spans") or [{}])[0].get("file")
        said = str(error.get("message", error))[:200]
        if not path:
            raise GateError(f"semgrep failed: {said}")
        errors[Path(path).name] = said
    return errors
