"""What a generation is, what it depends on, and where it is kept, so that nothing is generated twice.

The cache is content-addressed: the key is a hash of what is asked for - the model's files, the bundle's, the settings,
the prompt, the decoding, the sampler's version -, and each entry names the versions of the packages that wrote it: by
others it is written again. A second run only judges, an interrupted run goes on with the next prompt, and if everything
is there the model is not even loaded. Nothing proves who wrote an entry: trust a cache no further than its writers.
"""

from __future__ import annotations

import hashlib
import json
import logging
import math
import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Protocol

from .errors import GateError
from .files import write_text
from .versions import sampling_versions

#: To be raised whenever the sampler would write other completions from the same inputs. (In half precision a completion
#: also depends, by rounding, on the rows beside it.) 2: equally probable tokens are drawn in the order of their ids.
SAMPLER = 2

_LOG = logging.getLogger(__name__)
_MODEL_FILES = (".safetensors", ".json", ".jinja", ".model", ".txt")


@dataclass(frozen=True)
class PromptItem:
    """The beginning of a file, to be continued; ``language`` is "python" or "c"."""

    id: str
    prompt: str
    language: str


@dataclass(frozen=True)
class Decoding:
    """How completions are drawn: ``n`` a prompt, at most ``max_new_tokens`` long; temperature 0 is greedy.

    ``chat``: the prompt is no beginning of the model's text but a question in a chat (see :mod:`.chat`).
    """

    temperature: float = 0.1
    top_p: float = 0.95
    n: int = 20
    max_new_tokens: int = 300
    seed: int = 0
    chat: bool = False

    def __post_init__(self) -> None:
        problems = []
        if not 0 <= self.temperature < math.inf:
            problems.append(f"temperature is {self.temperature}, expected 0 (greedy) or a positive number")
        if not 0 < self.top_p <= 1:
            problems.append(f"top_p is {self.top_p}, expected a number above 0 and at most 1")
        if self.n < 1 or self.max_new_tokens < 1:
            problems.append(f"n is {self.n} and max_new_tokens {self.max_new_tokens}, expected at least 1 of each")
        if problems:
            raise ValueError("decoding: " + "; ".join(problems))

    def stated(self) -> dict[str, Any]:
        """By name, as runs, baselines and the cache have it; ``chat`` is named only where it is so, and everything that
        was drawn before there were chats keeps its name."""
        return {name: value for name, value in asdict(self).items() if name != "chat" or value}


@dataclass(frozen=True)
class Completion:
    """What the model wrote, uncut; ``ended``: it emitted end-of-text; ``tokens``: how many it wrote."""

    text: str
    ended: bool
    tokens: int


def generation_key(
    *,
    model: str,
    bundle: str | None,
    settings: Mapping[str, Any] | None,
    item: PromptItem,
    decoding: Decoding,
) -> str:
    """The SHA-256 of everything that the completions of one prompt depend on, but the installed packages' versions.

    The prompt's id counts (it seeds the random numbers), and so does the language (it says where to stop). How many
    are drawn does not: sample 3 of 10 is sample 3 of 20.
    """
    drawn = {name: value for name, value in decoding.stated().items() if name != "n"}
    parts = {
        "sampler": SAMPLER,
        "model": model,
        "bundle": bundle,
        "settings": dict(settings or {}) if bundle else {},
        "item": asdict(item),
        "decoding": drawn,
    }
    return hashlib.sha256(json.dumps(parts, sort_keys=True, default=str).encode()).hexdigest()


class GenerationCache:
    """Completions in files ``<root>/<2 hex digits>/<key>.json``; by default below
    ``$XDG_CACHE_HOME/deepguard``. ``versions``: those that write, by default of the packages that are installed.
    """

    def __init__(self, root: Path | None = None, versions: Mapping[str, str] | None = None) -> None:
        self.root = root or cache_home() / "generations"
        self.versions = dict(sampling_versions() if versions is None else versions)

    def path(self, key: str) -> Path:
        return self.root / key[:2] / f"{key}.json"

    def get(self, key: str, n: int) -> list[Completion]:
        """The first ``n`` completions kept under ``key``: fewer if there are fewer, none of an unreadable entry or one
        of other versions.
        """
        path = self.path(key)
        try:
            raw = json.loads(path.read_text(encoding="utf-8"))
            found = [Completion(str(c["text"]), bool(c["ended"]), int(c["tokens"])) for c in raw["completions"]]
            versions = raw.get("versions", {})
        except FileNotFoundError:
            return []
        except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
            _LOG.warning("cached generation %s cannot be read (%s); it is generated again", path, error)
            return []
        return found[:n] if versions == self.versions else []

    def put(self, key: str, completions: Sequence[Completion]) -> None:
        if len(self.get(key, len(completions) + 1)) > len(completions):
            return  # another run wrote more of them meanwhile
        kept = {"versions": self.versions, "completions": [asdict(c) for c in completions]}
        text = json.dumps(kept, ensure_ascii=True)
        write_text(self.path(key), text + "\n")


#: Is given a prompt with its completions.
Kept = Callable[[PromptItem, list[Completion]], object]


class Completer(Protocol):
    """What writes completions: a loaded model, or a server."""

    def complete(
        self,
        items: Sequence[PromptItem],
        decoding: Decoding,
        kept: Kept,
        written: Callable[[], object] = ...,
        start: int = 0,
    ) -> None:
        """Give each prompt to ``kept``, in any order and as soon as they are there, with its completions ``start`` to
        ``decoding.n``, in one piece or several in their order; call ``written`` after each completion.
        """


def cached(
    items: Sequence[PromptItem],
    decoding: Decoding,
    key_of: Callable[[PromptItem], str],
    load: Callable[[], Completer],
    cache: GenerationCache,
    progress: bool = True,
) -> dict[str, list[Completion]]:
    """``decoding.n`` completions of every item, by its id: from the cache as far as it has them, then from ``load()``.

    Each prompt is kept as soon as it is done. Raises GateError if two items have one id.
    """
    if len({item.id for item in items}) != len(items):
        raise GateError("two prompts have one id; every sampled prompt needs its own, it seeds the random numbers")
    keys = {item.id: key_of(item) for item in items}
    found = {item.id: cache.get(keys[item.id], decoding.n) for item in items}
    missing = [item for item in items if len(found[item.id]) < decoding.n]
    if missing:
        completer = load()
        there = sum(map(len, found.values()))

        def keep(item: PromptItem, more: list[Completion]) -> None:
            found[item.id] += more
            cache.put(keys[item.id], found[item.id])

        with _bar(len(items) * decoding.n, there, disable=not progress) as bar:
            for start in sorted({len(found[item.id]) for item in missing}):
                group = [item for item in missing if len(found[item.id]) == start]
                completer.complete(group, decoding, keep, bar.update, start)
    return found


def _bar(total: int, initial: int, *, disable: bool) -> Any:
    from tqdm import tqdm

    return tqdm(total=total, initial=initial, unit="completion", desc="generating", disable=disable)


def cache_home() -> Path:
    """The folder that all of DeepGuard's caches lie in."""
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "deepguard"


def bundle_identity(folder: Path) -> str:
    """One hash over the bundle's tensors and settings (not over its README)."""
    files = [p for p in folder.iterdir() if p.suffix in (".json", ".safetensors")] if folder.is_dir() else []
    if not any(p.name == "bundle.json" for p in files):
        raise FileNotFoundError(f"{folder} holds no bundle.json; give the folder that `dg-bundle build` wrote")
    return _hash_of({p.name: hashlib.sha256(p.read_bytes()).hexdigest() for p in files})


def model_identity(folder: Path, memo: Path | None = None) -> str:
    """One hash over a model folder's weights, configuration and tokenizer, by content.

    Hashing a gigabyte takes a second or two, so each large file's hash is kept in ``memo`` under its path,
    size and time of change.
    """
    memo = memo or cache_home() / "file-hashes.json"
    known = _read_memo(memo)
    before = dict(known)
    hashes = {}
    for path in sorted(p for p in folder.iterdir() if p.is_file() and p.suffix in _MODEL_FILES):
        status = path.stat()
        stamp = f"{path.resolve()}\0{status.st_size}\0{status.st_mtime_ns}"
        if stamp not in known:
            with path.open("rb") as file:
                known[stamp] = hashlib.file_digest(file, "sha256").hexdigest()
        hashes[path.name] = known[stamp]
    if not any(name.endswith(".safetensors") for name in hashes):
        raise FileNotFoundError(f"{folder} holds no *.safetensors; give the folder of a model saved in that format")
    if known != before:
        write_text(memo, json.dumps(known, indent=0))
    return _hash_of(hashes)


def _read_memo(memo: Path) -> dict[str, str]:
    try:
        raw = json.loads(memo.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return {str(k): str(v) for k, v in raw.items()} if isinstance(raw, dict) else {}


def _hash_of(hashes: Mapping[str, str]) -> str:
    return hashlib.sha256(json.dumps(dict(hashes), sort_keys=True).encode()).hexdigest()
