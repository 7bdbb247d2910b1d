"""What gets installed is what the tree holds, and each part imports without what it promises not to need."""

from __future__ import annotations

import ast
import configparser
import importlib
import importlib.util
import os
import re
import shutil
import subprocess
import sys
import zipfile
from importlib import metadata
from pathlib import Path

import pytest

import deepguard_plugin

ROOT = Path(__file__).resolve().parent.parent
FOLDERS = {"deepguard_plugin": "deepguard_plugin", "deepguard_trainer": "trainer", "deepguard_ci": "ci"}
NOT_SHIPPED = {"__pycache__", ".mypy_cache", ".ruff_cache", ".pytest_cache"}


def config() -> configparser.ConfigParser:
    parser = configparser.ConfigParser()
    parser.read(ROOT / "setup.cfg", encoding="utf-8")
    return parser


def shipped_files() -> list[tuple[str, Path]]:
    """(installed name, file) of everything under the three trees that a wheel must hold."""
    found = []
    for package, folder in FOLDERS.items():
        for path in sorted((ROOT / folder).rglob("*")):
            inside = path.relative_to(ROOT / folder)
            if path.is_file() and not NOT_SHIPPED & set(inside.parts) and path.suffix != ".pyc":
                found.append((f"{package}/{inside.as_posix()}", path))
    return found


def test_the_listed_packages_are_those_of_the_tree():
    in_tree = {
        Path(name).parent.as_posix().replace("/", ".")
        for name, _ in shipped_files()
        if name.endswith("/__init__.py") and "/suites/" not in name
    }
    listed = config()["options"]["packages"].split()
    assert sorted(listed) == sorted(in_tree)
    assert len(listed) == len(set(listed))


def test_the_renamed_folders_are_those_of_the_tree():
    renamed = dict(line.split(" = ") for line in config()["options"]["package_dir"].strip().splitlines())
    assert renamed == {package: folder for package, folder in FOLDERS.items() if package != folder}


def test_console_scripts_name_functions_that_exist():
    for line in config()["options.entry_points"]["console_scripts"].strip().splitlines():
        module, function = line.split(" = ")[1].split(":")
        assert callable(getattr(importlib.import_module(module), function)), line


def test_no_folder_is_imported_by_its_uninstalled_name():
    wrong = []
    for folder in (*FOLDERS.values(), "tests", "examples", "benchmarks"):
        for path in (ROOT / folder).rglob("*.py"):
            if "suites" in path.parts:
                continue
            for node in ast.walk(ast.parse(path.read_bytes())):
                names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
                if isinstance(node, ast.ImportFrom) and node.level == 0:
                    names = [node.module or ""]
                wrong += [f"{path}: {name}" for name in names if name.split(".")[0] in ("trainer", "ci")]
    assert wrong == []


@pytest.mark.parametrize(
    ("module", "forbidden"),
    [
        *((f"deepguard_ci.{name}", "torch") for name in ("completion", "metrics", "report")),
        *((f"deepguard_ci.{name}", "torch") for name in ("cli", "suite", "verdict")),
        ("deepguard_plugin", "click"),
    ],
)
def test_a_module_imports_without_what_it_does_not_need(module, forbidden):
    code = f"import sys; sys.modules[{forbidden!r}] = None; import {module}"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd="/", check=False)
    assert done.returncode == 0, done.stderr


def test_the_plugin_says_its_version_and_imports_from_a_folder_that_has_none(monkeypatch):
    assert deepguard_plugin.__version__ == metadata.version("deepguard") == config()["metadata"]["version"]

    def absent(name):
        raise metadata.PackageNotFoundError(name)

    monkeypatch.setattr(metadata, "version", absent)
    spec = importlib.util.spec_from_file_location("deepguard_plugin", deepguard_plugin.__file__)
    again = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(again)
    assert again.__version__ == "not installed"


def test_the_tests_run_against_the_installed_wheel_when_they_claim_to():
    inside = [str(Path(importlib.import_module(package).__file__).resolve()) for package in FOLDERS]
    if os.environ.get("DEEPGUARD_WHEEL_TEST"):
        assert all(path.startswith(str(Path(sys.prefix).resolve())) for path in inside), inside
    else:
        assert all(path.startswith(str(ROOT)) for path in inside), inside


@pytest.mark.slow
def test_a_built_wheel_holds_every_file_of_the_three_trees(tmp_path):
    source = tmp_path / "source"
    skip = shutil.ignore_patterns(".git", ".venv", "out", "build", "*.egg-info", *NOT_SHIPPED)
    shutil.copytree(ROOT, source, ignore=skip)
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(tmp_path)]
    build.append(str(source))
    done = subprocess.run(build, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    (wheel,) = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        held = {name for name in archive.namelist() if ".dist-info/" not in name}
    assert held == {name for name, _ in shipped_files()}


PAGES = ("README.md", "benchmarks/README.md", "examples/workflows/README.md")


def anchors(page: Path) -> set[str]:
    """The anchors that GitHub gives a page's headings."""
    titles = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", title.lower()).strip().replace(" ", "-") for title in titles}


@pytest.mark.parametrize("name", PAGES)
def test_links_of_a_page_lead_somewhere(name: str) -> None:
    page = ROOT / name
    links = re.findall(r"\]\(([^)\s]+)\)", page.read_text(encoding="utf-8"))
    inner = [link for link in links if "://" not in link]
    assert inner
    for link in inner:
        path, _, anchor = link.partition("#")
        target = page.parent / path if path else page
        assert target.exists(), f"{name} links to {link}"
        assert not anchor or anchor in anchors(target), f"{name} links to {link}, which has {sorted(anchors(target))}"
