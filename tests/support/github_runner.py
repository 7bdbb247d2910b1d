"""Runs the composite action's steps as GitHub's runner does, and shows what GitHub would show.

What would reach the network is replaced: ``uses:`` steps are skipped, pip and apt do nothing.
"""

from __future__ import annotations

import json
import os
import re
import stat
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

import deepguard_ci

ACTION = Path(deepguard_ci.__file__).parent / "action.yml"


@dataclass
class Outcome:
    """What GitHub would show: the failed step (None if green), outputs, summary, log."""

    failed: str | None
    outputs: dict[str, str]
    summary: str
    log: str
    skipped: list[str]

    @property
    def verdict(self) -> str:
        return self.outputs.get("verdict", "")


def expression(text: Any, names: dict[str, str]) -> str:
    """GitHub's ``${{ }}`` as far as the action uses it: names, ``always()``, ``==``, ``!=``, ``&&``."""

    def value(term: str) -> str:
        term = term.strip()
        if " && " in term:
            return "true" if all(value(part) == "true" for part in term.split(" && ")) else "false"
        if " != " in term:
            left, right = term.split(" != ")
            return "true" if value(left) != value(right) else "false"
        if " == " in term:
            left, right = term.split(" == ")
            return "true" if value(left) == value(right) else "false"
        if term == "always()":
            return "true"
        if term.startswith("'"):
            return term.strip("'")
        return names[term]  # an expression that the runner does not know is a failed test

    return re.sub(r"\$\{\{(.*?)\}\}", lambda found: value(found[1]), str(text))


def act(
    repository: Path, home: Path, base: str, inputs: dict[str, str], path: str = os.environ["PATH"],
    machine: Mapping[str, str] | None = None,
) -> Outcome:  # fmt: skip
    """Run the action's steps in order as the runner does: bash -e -o pipefail, env of the step, files for results.

    ``base`` is the pull request's; ``path`` holds the programs of the runner's machine, ``machine`` more of its
    environment.
    """
    action = yaml.safe_load(ACTION.read_text())
    work = home / f"runner-{len(list(home.glob('runner-*')))}"
    programs = work / "bin"
    programs.mkdir(parents=True)
    for name, script in {
        "sudo": "cat > /dev/null",
        "python": 'mkdir -p "$4/bin"; printf "#!/bin/sh\\nexit 0\\n" > "$4/bin/python"; chmod +x "$4/bin/python"; '
                  f'ln -s "{Path(sys.executable).parent / "dg-gate"}" "$4/bin/dg-gate"',
    }.items():  # fmt: skip
        (programs / name).write_text(f"#!/bin/sh\n{script}\n")
        (programs / name).chmod(0o755 | stat.S_IXUSR)
    event = work / "event.json"
    event.write_text(json.dumps({"pull_request": {"base": {"sha": base}}}))
    files = {name: work / name.lower() for name in ("GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY", "GITHUB_ENV")}
    for file in files.values():
        file.touch()
    names = {f"inputs.{name}": str(spec.get("default", "")) for name, spec in action["inputs"].items()}
    assert not set(inputs) - set(action["inputs"]), "GitHub ignores unknown inputs with a warning"
    names |= {f"inputs.{name}": value for name, value in inputs.items()}
    names |= {"github.action_path": str(ACTION.parent), "runner.temp": str(work), "runner.os": "Linux",
              "github.run_id": "1", "github.run_attempt": "1"}  # fmt: skip
    environ = {
        "PATH": f"{programs}:{path}", "HOME": str(home), "XDG_CACHE_HOME": str(home),
        "RUNNER_TEMP": str(work), "GITHUB_ACTIONS": "true", "GITHUB_EVENT_NAME": "pull_request", "CI": "true",
        "GITHUB_EVENT_PATH": str(event), **{name: str(file) for name, file in files.items()},
        **(machine or {})}  # fmt: skip
    failed, log, skipped = None, "", []
    for step in action["runs"]["steps"]:
        name = step.get("name") or step["uses"]
        condition = str(step.get("if", ""))
        if failed and "always()" not in condition:
            continue
        if condition and expression(condition, names) != "true":
            skipped.append(name)
            continue
        if "uses" in step:
            for value in step.get("with", {}).values():
                expression(value, names)
            skipped.append(name)
            continue
        assert step["shell"] == "bash" and "${{" not in step["run"], "inputs reach the shell through env alone"
        own = {key: expression(value, names) for key, value in step.get("env", {}).items()}
        done = subprocess.run(["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]], text=True,
                              capture_output=True, cwd=repository, env=environ | own, timeout=300,
                              stdin=subprocess.DEVNULL)  # fmt: skip
        log += done.stdout + done.stderr
        if done.returncode and failed is None:
            failed = name
    outputs = dict(line.split("=", 1) for line in files["GITHUB_OUTPUT"].read_text().splitlines())
    declared = {name.removeprefix("steps.gate.outputs.") for name in _named_outputs(action)}
    assert set(outputs) <= declared, "an output that the action does not pass on"
    return Outcome(failed, outputs, files["GITHUB_STEP_SUMMARY"].read_text(), log, skipped)


def _named_outputs(action: dict[str, Any]) -> list[str]:
    return [spec["value"].removeprefix("${{").removesuffix("}}").strip() for spec in action["outputs"].values()]
