"""Thousands of damaged bundles: each is a named error. Where a forger made all hashes right again, the content is still
checked: such a bundle gives a named error, or it works; never a crash, a hang, or numbers that are not finite.
"""

from __future__ import annotations

import copy
import hashlib
import json
import random
import struct
from pathlib import Path
from typing import Any

import pytest
import torch

import deepguard_plugin as dg
from deepguard_plugin.errors import BundleError, DeepGuardError

FILES = ("bundle.json", "adapter_config.json", "adapter_model.safetensors", "deepguard.safetensors")
TENSORS = FILES[2:]
ODD: list[Any] = [None, True, -1, 0, 1, 10**12, 1e308, 0.5, "", "x", "../../etc/passwd", [], [0], {}, {"a": 1}, "LORA",
                  [-1], [-99], "mean", ["q_proj"], "float64", float("nan"), float("inf"), "\udcff"]  # fmt: skip


def copied(folder: Path) -> dict[str, bytes]:
    return {name: (folder / name).read_bytes() for name in FILES}


def written(files: dict[str, bytes | None], into: Path) -> Path:
    into.mkdir(exist_ok=True)
    for name in FILES:
        (into / name).unlink(missing_ok=True)
        content = files[name]
        if content is not None:
            (into / name).write_bytes(content)
    return into


def resealed(files: dict[str, bytes]) -> dict[str, bytes]:
    """The same with every hash made right, as a forger would."""
    info = json.loads(files["bundle.json"])
    for name in FILES[1:]:
        if isinstance(info.get("files"), dict):
            info["files"][name] = hashlib.sha256(files[name]).hexdigest()
    info["sha256"] = "0" * 64
    text = json.dumps(info, indent=2) + "\n"
    digest = hashlib.sha256(text.encode()).hexdigest()
    return {**files, "bundle.json": text.replace("0" * 64, digest, 1).encode()}


def bytes_damaged(raw: bytes, rng: random.Random) -> bytes | None:
    """One accident: a flipped bit, a cut, a hole, a doubled part, another file's noise, nothing left, no file."""
    kind, at = rng.randrange(8), rng.randrange(len(raw))
    if kind <= 1:
        return raw[:at] + bytes([raw[at] ^ 1 << rng.randrange(8)]) + raw[at + 1 :]
    if kind == 2:
        return raw[:at]
    if kind == 3:
        return raw[:at] + raw[at + rng.randint(1, 64) :] if at + 1 < len(raw) else raw[:at]
    if kind == 4:
        return raw[:at] + raw[at // 2 : at // 2 + 16] + rng.randbytes(1) + raw[at:]
    if kind == 5:
        return rng.randbytes(rng.randint(1, 400))
    return b"" if kind == 6 else None


def header_damaged(raw: bytes, rng: random.Random) -> bytes:
    """A safetensors file whose header says something else, well-formed or not."""
    (length,) = struct.unpack("<Q", raw[:8])
    header, data = json.loads(raw[8 : 8 + length]), bytearray(raw[8 + length :])
    name = rng.choice([key for key in header if key != "__metadata__"])
    kind = rng.randrange(9)
    if kind == 0:
        header[name]["shape"] = [rng.choice([0, 1, 3, 2**62, -1, 24]) for _ in range(rng.randrange(4))]
    elif kind == 1:
        header[name]["dtype"] = rng.choice(["F64", "F16", "BF16", "I64", "U8", "BOOL", "X1", ""])
    elif kind == 2:
        header[name]["data_offsets"] = [rng.choice([0, -4, 2**63, 8, len(data)]) for _ in range(2)]
    elif kind == 3:
        del header[name]
    elif kind == 4:
        header[rng.choice(["more", "prior", "aggregator.x", "..", ""])] = header.pop(name)
    elif kind == 5:
        header[name] = rng.choice(ODD)
    elif kind == 6:
        bad = rng.choice([float("nan"), float("inf"), -float("inf")])
        begin = header[name]["data_offsets"][0]
        data[begin : begin + 4] = struct.pack("<f", bad)
    elif kind == 7:
        length = rng.choice([0, 1, 2**63, len(raw), length + 1])
        return struct.pack("<Q", length) + raw[8:]
    else:
        header = rng.choice([[], {}, {"__metadata__": {"x": "y"}}])
    try:
        text = json.dumps(header).encode()
    except (UnicodeEncodeError, ValueError):
        text = b"{}"
    return struct.pack("<Q", len(text)) + text + bytes(data)


def json_damaged(raw: bytes, rng: random.Random) -> bytes:
    """JSON in which one value, at any depth, is another or gone."""
    whole = json.loads(raw)
    at = whole
    while True:
        keys = list(at) if isinstance(at, dict) else list(range(len(at)))
        key = rng.choice(keys)
        if isinstance(at[key], (dict, list)) and at[key] and rng.random() < 0.7:
            at = at[key]
            continue
        if isinstance(at, dict) and rng.random() < 0.2:
            del at[key]
        else:
            at[key] = rng.choice(ODD)
        return json.dumps(whole).encode("utf-8", "surrogatepass")


def test_two_thousand_damaged_bundles_are_named_errors(llama_bundle: Path, tmp_path: Path) -> None:
    rng, whole = random.Random(0), copied(llama_bundle)
    for number in range(2000):
        name = rng.choice(FILES)
        damaged = bytes_damaged(whole[name], rng)
        if damaged == whole[name]:
            continue
        folder = written({**whole, name: damaged}, tmp_path / "b")
        with pytest.raises(BundleError) as caught:
            dg.Bundle.load(folder)
        said = str(caught.value)
        assert "\n" not in said and str(folder) in said, (number, name, said)


@pytest.mark.filterwarnings("ignore")
def test_a_forged_bundle_is_a_named_error_or_works(
    llama: Any, llama_bundle: Path, tmp_path: Path, prompts: Any
) -> None:
    model, _, _ = llama
    clean = {name: p.clone() for name, p in model.state_dict().items()}
    rng, whole = random.Random(1), copied(llama_bundle)
    said: list[str] = []
    worked = 0
    for number in range(900):
        name = rng.choice(FILES)
        damage = header_damaged if name in TENSORS else json_damaged
        changed = damage(whole[name], rng)
        try:
            files = resealed({**whole, name: changed})
        except (ValueError, TypeError, AttributeError):
            continue  # no longer JSON: the first test's business
        folder = written(dict(files), tmp_path / "b")
        try:
            bundle = dg.Bundle.load(folder)
            twin = copy.deepcopy(model)
            dg.wrap(twin, bundle)
        except DeepGuardError as error:
            said.append(str(error))
            continue
        with torch.no_grad():
            out = twin.generate(prompts[0][1:2], max_new_tokens=2, do_sample=False, return_dict_in_generate=True,
                                output_scores=True)  # fmt: skip
        assert all(torch.isfinite(step[0]).any() and not torch.isnan(step).any() for step in out.scores), (number, name)
        dg.unwrap(twin)
        assert all(torch.equal(p, clean[key]) for key, p in twin.state_dict().items())
        worked += 1
    assert not [text for text in said if "\n" in text]
    assert len(said) > 400 and worked > 20  # or the damage was too coarse to get past the first check
