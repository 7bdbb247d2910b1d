"""Bundles that benchmarks build for themselves: what of, and whether the one that is there was built of that.

Imported by run.py and rounds.py.
"""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any


@dataclass(frozen=True, kw_only=True)
class Build:
    """What a bundle is built of, as options of ``dg-bundle build``."""

    pairs: tuple[Path, ...]
    recipe: str = "verified"
    changes: Mapping[str, str] = field(default_factory=dict)  # of the recipe, by SECTION.KEY
    max_pairs: int | None = None
    max_groups: int | None = None
    start: Path | None = None  # the bundle that it goes on from

    def words(self) -> list[str]:
        """These options as a command line has them."""
        limits = {"--max-pairs": self.max_pairs, "--max-groups": self.max_groups, "--from": self.start}
        words = ["--recipe", self.recipe]
        words += [word for file in self.pairs for word in ("--pairs", str(file))]
        words += [word for key, value in self.changes.items() for word in ("--set", f"{key}={value}")]
        return words + [word for option, value in limits.items() if value is not None for word in (option, str(value))]

    def differing(self, bundle: Path) -> list[str]:
        """In what the bundle says that it was built otherwise; nothing if it is the one."""
        from deepguard_trainer import recipe as recipes

        info = json.loads((bundle / "bundle.json").read_text(encoding="utf-8"))
        said: dict[str, Any] = info.get("training", {}).get("arguments", {})
        recipe = recipes.override(recipes.load(self.recipe), self.changes)
        asked = {
            "recipe": {"name": recipe.name, **recipes.as_dict(recipe)},
            "pairs": [sha256(file) for file in self.pairs],
            "max_pairs": self.max_pairs,
            "max_groups": self.max_groups,
            "from": digest(self.start),
        }
        pairs, start = said.get("pairs") or {}, said.get("from") or {}
        found = {**said, "pairs": [file["sha256"] for file in pairs.values()], "from": start.get("digest")}
        return [name for name, value in asked.items() if found.get(name) != value]


def built(build: Build, base: str, out: Path) -> Path:
    """The bundle ``out`` of ``build``: the one that is there if it was built of that, else a new one in its place."""
    there = (out / "bundle.json").is_file()
    differing = build.differing(out) if there else []
    if differing:
        print(f"{out} was built with other {', '.join(differing)}: it is built anew", flush=True)
    if differing or not there:
        command = [sys.executable, "-m", "deepguard_trainer.cli", "build", "--base", base]
        subprocess.run([*command, *build.words(), "--out", str(out)], check=True)
    return out


def digest(bundle: Path | None) -> str | None:
    """The SHA-256 that a bundle's bundle.json states, which covers its other files; None without a bundle."""
    return json.loads((bundle / "bundle.json").read_text(encoding="utf-8"))["sha256"] if bundle else None


def sha256(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()
