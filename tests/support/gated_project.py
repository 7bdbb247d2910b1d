"""A repository that uses the gate: a base with suite and rules, and pull requests that tests write into it.

Judging is real; completions come from a cache that holds what each "model" would write.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from github_runner import Outcome, act

from deepguard_ci.generate import identity_of_model
from deepguard_ci.sampling_cache import (
    Completion,
    Decoding,
    GenerationCache,
    PromptItem,
    bundle_identity,
    generation_key,
)
from deepguard_ci.suite import load_suite

CONFIG = """\
[subject]
model = "model"

[gate]
suite = "suite"
baseline = "security/baseline.json"
looks = [10]
max_undetected = 100
"""


def git(root: Path, *arguments: str) -> str:
    who = ["-c", "user.name=t", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false"]
    return subprocess.run(["git", "-C", str(root), *who, *arguments], check=True, capture_output=True, text=True).stdout


@dataclass
class Project:
    """A repository whose base is committed; ``write`` and ``commit`` make the pull request."""

    root: Path
    home: Path
    base: str = ""

    def write(self, path: str, content: str) -> None:
        (self.root / path).parent.mkdir(parents=True, exist_ok=True)
        (self.root / path).write_text(content)

    def commit(self) -> None:
        git(self.root, "add", "-A")
        git(self.root, "commit", "-qm", "change", "--allow-empty")

    def model(self, kind: str) -> None:
        """Make the repository's model one that writes twins of ``kind``."""
        self.write("model/model.safetensors", kind)
        self.write("model/config.json", "{}")
        self._writes({s.id: s.twins_of(kind) for s in load_suite(self.root / "suite")}, None)

    def bundle(self, kind: str) -> None:
        """Give the model a bundle with which it writes twins of ``kind``."""
        self.write("bundle/bundle.json", kind)
        self.write("deepguard.toml", CONFIG.replace('"model"', '"model"\nbundle = "bundle"'))
        self._writes({s.id: s.twins_of(kind) for s in load_suite(self.root / "suite")}, self.root / "bundle")

    def completes(self, text: str) -> None:
        """Make the repository's model one that answers nearly every prompt with ``text``."""
        self.write("model/model.safetensors", text)
        self._writes({s.id: [text] for s in load_suite(self.root / "suite")}, None)

    def _writes(self, answers: dict[str, list[str]], bundle: Path | None) -> None:
        """Ten completions a scenario into the cache: a right one, then four times the first of ``answers``, again."""
        cache = GenerationCache(self.home / "deepguard" / "generations")
        decoding = Decoding(temperature=0.4, top_p=0.95, n=10, max_new_tokens=220)
        for s in load_suite(self.root / "suite"):
            right = s.twins_of("secure")[0]
            texts = [right if k % 5 == 0 else (answers[s.id] or [right])[0] for k in range(10)]
            key = generation_key(model=identity_of_model(str(self.root / "model")), settings=None, decoding=decoding,
                                 bundle=bundle_identity(bundle) if bundle else None,
                                 item=PromptItem(s.id, s.prompt, s.language))  # fmt: skip
            cache.put(key, [Completion(text, True, 1) for text in texts])

    def run(
        self, *, path: str = os.environ["PATH"], machine: Mapping[str, str] | None = None, **inputs: str
    ) -> Outcome:
        """Let the action judge the pull request with these inputs, see `act`."""
        return act(self.root, self.home, self.base, inputs, path, machine)
