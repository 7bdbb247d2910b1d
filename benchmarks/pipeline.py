"""How long the Action takes on a pull request, from a fresh clone to its verdict, on the model of the demo.

    python benchmarks/pipeline.py

A repository is made with the shipped bundle, the example's deepguard.toml and a baseline of 20 samples a scenario. Two
pull requests follow: one takes the bundle's LoRA away, one adds a comment to deepguard.toml. On each the action's own
steps run, one after the other, as a runner would run them: DeepGuard is cloned and installed into a new environment,
the model is looked for, the gate judges. What later runs of a repository find in their caches is there: pip's downloads
and the converted model. No completion of the first pull request is cached. The step that installs bubblewrap and a
compiler by sudo is left out; they are there. Writes benchmarks/results/pipeline.json.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "examples"), str(ROOT / "benchmarks"), str(ROOT / "tests" / "support")]

from demo import ALIAS, BUNDLE  # noqa: E402
from github_runner import expression  # noqa: E402
from run import machine  # noqa: E402

RESULTS = ROOT / "benchmarks" / "results" / "pipeline.json"
BASELINE = "security/baseline.json"
SAMPLES = 20


def git(folder: Path, *arguments: str) -> str:
    """git in a folder, as nobody in particular."""
    who = ["-c", "user.name=benchmark", "-c", "user.email=benchmark@example.org"]
    return subprocess.run(["git", "-C", str(folder), *who, *arguments], check=True, text=True,
                          stdout=subprocess.PIPE).stdout.strip()  # fmt: skip


def gate(*arguments: str) -> None:
    """`dg-gate` of this environment."""
    subprocess.run([str(Path(sys.executable).parent / "dg-gate"), *arguments], check=True)


def repository(folder: Path) -> str:
    """A user's repository with bundle, rules and baseline on its main branch; its commit."""
    folder.mkdir()
    shutil.copytree(BUNDLE, folder / "bundle")
    shutil.copy(ROOT / "examples" / "workflows" / "deepguard.toml", folder)
    measured = folder.parent / "baseline-run.json"
    gate("run", "--model", ALIAS, "--bundle", str(BUNDLE), "--split", "test", "--n", str(SAMPLES),
         "--json", str(measured))  # fmt: skip
    (folder / BASELINE).parent.mkdir()
    gate("baseline", "write", str(measured), "--out", str(folder / BASELINE))
    git(folder, "init", "-q")
    git(folder, "add", "-A")
    git(folder, "commit", "-qm", "base")
    return git(folder, "rev-parse", "HEAD")


def act(project: Path, base: str, work: Path, cache: Path) -> dict[str, Any]:
    """Clone DeepGuard and run the action's steps on the checkout's head: seconds of each, and what it put out."""
    seconds: dict[str, float] = {}
    work.mkdir()
    start = time.monotonic()
    subprocess.run(["git", "clone", "-q", str(ROOT), str(work / "deepguard")], check=True)
    seconds["clone"] = time.monotonic() - start
    place = work / "deepguard" / "ci"
    action = yaml.safe_load((place / "action.yml").read_text())
    files = {name: work / name.lower() for name in ("GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY", "GITHUB_ENV")}
    for file in files.values():
        file.touch()
    names = {f"inputs.{name}": str(spec.get("default", "")) for name, spec in action["inputs"].items()}
    names |= {"inputs.base": base, "inputs.fetch-model": ALIAS, "github.action_path": str(place)}
    home = os.environ.get("XDG_CACHE_HOME", str(Path.home() / ".cache"))
    environ = os.environ | {name: str(file) for name, file in files.items()}
    environ |= {"XDG_CACHE_HOME": str(cache), "PIP_CACHE_DIR": f"{home}/pip", "RUNNER_TEMP": str(work), "CI": "true",
                "GITHUB_ACTIONS": "true"}  # fmt: skip
    for step in action["runs"]["steps"]:
        if "uses" in step or "sudo" in step["run"] or expression(step.get("if", "true"), names) == "false":
            continue
        own = {key: expression(value, names) for key, value in step.get("env", {}).items()}
        start = time.monotonic()
        code = subprocess.run(["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]], cwd=project,
                              env=environ | own, stdin=subprocess.DEVNULL).returncode  # fmt: skip
        seconds[step["name"]] = time.monotonic() - start
        print(f"{step['name']}: {seconds[step['name']]:.0f} s, exit {code}", flush=True)
        if code:
            break
    outputs = dict(line.split("=", 1) for line in files["GITHUB_OUTPUT"].read_text().splitlines())
    decision = json.loads((Path(outputs["reports"]) / "decision.json").read_text(encoding="utf-8"))
    return {
        "verdict": outputs["verdict"],
        "seconds": round(sum(seconds.values()), 1),
        "steps": {name: round(value, 1) for name, value in seconds.items()},
        "figures": decision["figures"],
    }


def warm(cache: Path) -> None:
    """A cache folder with the converted model in it and no completions."""
    from models import ensure

    from deepguard_ci.sampling_cache import cache_home

    ensure(ALIAS)
    there, here = cache_home(), cache / "deepguard"
    here.mkdir(parents=True)
    (here / "models").symlink_to(there / "models")
    shutil.copy(there / "file-hashes.json", here)


def main() -> int:
    from deepguard_ci.files import write_json
    from deepguard_ci.versions import versions

    argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter).parse_args()
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        cache, project = work / "cache", work / "project"
        warm(cache)
        base = repository(project)
        rules = project / "deepguard.toml"
        text = rules.read_text(encoding="utf-8")
        found = {}
        for name, changed in {
            "LoRA taken away": re.sub(r"# settings = .*", "settings = { lora = false }", text),
            "a comment": text + "# reviewed\n",
        }.items():
            assert changed != text
            git(project, "checkout", "-q", "-B", "head", base)
            rules.write_text(changed, encoding="utf-8")
            git(project, "commit", "-qam", name)
            found[name] = act(project, base, work / f"runner-{len(found)}", cache)
    write_json(RESULTS, {
        "pull requests": found,
        "command": "python benchmarks/pipeline.py",
        "machine": machine(),
        "versions": versions(),
    })  # fmt: skip
    print(json.dumps({name: {k: v for k, v in row.items() if k != "figures"} for name, row in found.items()}, indent=1))
    return 0


if __name__ == "__main__":
    sys.exit(main())
