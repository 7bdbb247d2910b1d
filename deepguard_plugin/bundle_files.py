"""A bundle's files: reading them with every byte verified, and writing them whole or not at all.

A file is read once, and the bytes that were hashed are the bytes that are parsed. ``bundle.json`` cannot
hold the hash of its own final text, so its ``sha256`` is taken over that text with sixty-four zeros in the
hash's place.
"""

from __future__ import annotations

import hashlib
import json
import math
import os
import shutil
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import safetensors
import safetensors.torch
import torch
from torch import Tensor

from .errors import BundleDamagedError, BundleFormatError, BundleMissingError
from .fingerprint import REQUIRED

FORMAT = 1
INFO = "bundle.json"
ADAPTER_CONFIG = "adapter_config.json"
ADAPTER = "adapter_model.safetensors"
HEADS = "deepguard.safetensors"
HASHED = (ADAPTER_CONFIG, ADAPTER, HEADS)
CARD = "README.md"
REBUILD = "Copy the bundle again from where you got it, or rebuild it with `dg-bundle build`."
_KEYS = {
    "method": str,
    "recipe": str,
    "base_model": str,
    "fingerprint": dict,
    "settings": dict,
    "training": dict,
}
_ZEROS = "0" * 64


def read_info(folder: Path) -> tuple[dict[str, Any], str]:
    """bundle.json's content and its own hash, both checked."""
    if not folder.is_dir():
        raise BundleMissingError(f"There is no bundle at {folder}: not a folder. Give the folder that holds {INFO}.")
    path = folder / INFO
    raw = _bytes(path)
    info = _parse(raw, path)
    if not isinstance(info, dict):
        raise BundleDamagedError(f"{path} holds a {type(info).__name__}, not an object. {REBUILD}")
    if info.get("format") != FORMAT:
        raise BundleFormatError(
            f"{path} has format {info.get('format')!r}; this version of deepguard_plugin reads format "
            f"{FORMAT}. "
            "Install the version that wrote the bundle, or rebuild it with `dg-bundle build`."
        )
    found = info.get("sha256")
    if not isinstance(found, str) or len(found) != 64 or _own_hash(raw, found) != found:
        raise BundleDamagedError(
            f"{path} does not hash to the sha256 that it states: it was changed after it was written. {REBUILD}"
        )
    problems = info_problems(info)
    if problems:
        raise BundleDamagedError(f"{path} is incomplete: {'; '.join(problems)}. {REBUILD}")
    return info, found


def info_problems(info: Mapping[str, Any]) -> list[str]:
    """Everything that is missing or of a wrong type in bundle.json, one phrase each."""
    problems = [
        f"{key!r} must be a {kind.__name__}" for key, kind in _KEYS.items() if not isinstance(info.get(key), kind)
    ]
    hashes = info.get("files")
    if not isinstance(hashes, dict) or not set(HASHED) <= set(hashes) <= {*HASHED, CARD}:
        problems.append(f"'files' must name {', '.join(HASHED)} and may name {CARD}")
    if not problems:
        problems += [f"'fingerprint' lacks {key!r}" for key in REQUIRED if key not in info["fingerprint"]]
        problems += [f"'settings' lacks {key!r}" for key in ("layers", "aggregation") if key not in info["settings"]]
        mean = info["settings"].get("mean_score")  # None: no pair was scored
        if mean is not None and (isinstance(mean, bool) or not isinstance(mean, (int, float)) or not 0 <= mean <= 1):
            problems.append("'settings' has a 'mean_score' that is not a number from 0 to 1")
        doubt = info["settings"].get("doubt")  # None: nothing was held out to fit it to
        if doubt is not None and not (isinstance(doubt, list) and len(doubt) == 2 and all(map(_is_finite, doubt))):
            problems.append("'settings' has a 'doubt' that is not a pair of numbers, slope and middle")
    return problems


def _is_finite(value: object) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool) and math.isfinite(value)


def check_card(folder: Path, info: Mapping[str, Any]) -> None:
    """Raises BundleMissingError or BundleDamagedError unless the card is the one that was written."""
    if CARD in info["files"]:
        _verified(folder, CARD, info)


def read_json(folder: Path, name: str, info: Mapping[str, Any]) -> dict[str, Any]:
    """A JSON object whose file hashes to what ``info`` says."""
    value = _parse(_verified(folder, name, info), folder / name)
    if not isinstance(value, dict):
        raise BundleDamagedError(f"{folder / name} holds a {type(value).__name__}, not an object. {REBUILD}")
    return value


def read_tensors(folder: Path, name: str, info: Mapping[str, Any]) -> dict[str, Tensor]:
    """The finite tensors of a safetensors file that hashes to what ``info`` says. Nothing else is tried."""
    raw = _verified(folder, name, info)
    try:
        tensors: dict[str, Tensor] = safetensors.torch.load(raw)
    except (safetensors.SafetensorError, ValueError, KeyError, RuntimeError) as error:
        raise BundleDamagedError(
            f"{folder / name} is not a safetensors file ({error}); pickled files are never read. {REBUILD}"
        ) from error
    for key, tensor in tensors.items():
        if tensor.is_floating_point() and not bool(torch.isfinite(tensor).all()):
            raise BundleDamagedError(f"{folder / name}: tensor {key!r} holds values that are not finite. {REBUILD}")
    return tensors


def write_folder(
    directory: Path,
    info: Mapping[str, Any],
    *,
    adapter_config: Mapping[str, Any],
    adapter: Mapping[str, Tensor],
    heads: Mapping[str, Tensor],
    readme: str | None,
    verify: Callable[[Path], object],
) -> Path:
    """Write all files into a temporary folder, ``verify`` it, and rename it to ``directory``."""
    if directory.exists() and not (directory / INFO).is_file() and any(directory.iterdir()):
        raise FileExistsError(f"{directory} exists and is no bundle; choose another folder")
    directory.parent.mkdir(parents=True, exist_ok=True)
    work = Path(tempfile.mkdtemp(prefix=f".{directory.name}-", dir=directory.parent))
    try:
        work.chmod(0o755)
        content = {
            ADAPTER_CONFIG: (json.dumps(_plain(adapter_config), indent=2, sort_keys=True) + "\n").encode(),
            ADAPTER: _serialize(adapter),
            HEADS: _serialize(heads),
            CARD: (readme or _readme(info)).encode(),
        }
        full = {
            "format": FORMAT,
            **info,
            "sha256": _ZEROS,
            "files": {name: hashlib.sha256(raw).hexdigest() for name, raw in content.items()},
        }
        text = json.dumps(_plain(full), indent=2, allow_nan=False) + "\n"
        own = hashlib.sha256(text.encode()).hexdigest()
        content[INFO] = text.replace(f'"sha256": "{_ZEROS}"', f'"sha256": "{own}"').encode()
        for name, raw in content.items():
            (work / name).write_bytes(raw)
        verify(work)
        if directory.exists():
            old = Path(tempfile.mkdtemp(prefix=f".{directory.name}-old-", dir=directory.parent))
            os.rename(directory, old / "bundle")
            os.rename(work, directory)
            shutil.rmtree(old)
        else:
            os.rename(work, directory)
    finally:
        shutil.rmtree(work, ignore_errors=True)
    return directory


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        raise BundleMissingError(f"{path} is missing; a bundle holds {', '.join((INFO, *HASHED))}. {REBUILD}") from None
    except OSError as error:
        raise BundleDamagedError(f"{path} cannot be read ({error}). {REBUILD}") from error


def _verified(folder: Path, name: str, info: Mapping[str, Any]) -> bytes:
    raw = _bytes(folder / name)
    found, wanted = hashlib.sha256(raw).hexdigest(), info["files"][name]
    if found != wanted:
        raise BundleDamagedError(
            f"{folder / name} ({len(raw)} bytes) hashes to {found[:12]}..., {INFO} says "
            f"{str(wanted)[:12]}...: it was cut short or changed. {REBUILD}"
        )
    return raw


def _parse(raw: bytes, path: Path) -> Any:
    try:
        return json.loads(raw.decode())
    except (UnicodeDecodeError, json.JSONDecodeError, RecursionError) as error:
        raise BundleDamagedError(f"{path} is not JSON ({error}). {REBUILD}") from error


def _own_hash(raw: bytes, stated: str) -> str:
    return hashlib.sha256(raw.replace(f'"sha256": "{stated}"'.encode(), f'"sha256": "{_ZEROS}"'.encode())).hexdigest()


def _serialize(tensors: Mapping[str, Tensor]) -> bytes:
    copies = {k: v.detach().cpu().clone().contiguous() for k, v in tensors.items()}
    return safetensors.torch.save(copies, metadata={"format": "pt"})


def _plain(value: Any) -> Any:
    """``value`` in JSON's types: sets sorted, enumerations by value, paths and the rest by name."""
    if isinstance(value, Mapping):
        return {str(k): _plain(v) for k, v in value.items()}
    if isinstance(value, (set, frozenset)):
        return sorted(_plain(v) for v in value)
    if isinstance(value, (list, tuple)):
        return [_plain(v) for v in value]
    if isinstance(value, str):
        return str(getattr(value, "value", value))
    return value if value is None or isinstance(value, (bool, int, float)) else str(value)


def _readme(info: Mapping[str, Any]) -> str:
    return (
        f"---\nbase_model: {info['base_model']}\nlibrary_name: peft\n---\n\n# Hardening bundle for "
        f"{info['base_model']}\n\n"
        f"Method `{info['method']}`, recipe `{info['recipe']}`. Use it with "
        '`deepguard_plugin.wrap(model, "<this folder>")`.\n'
    )
