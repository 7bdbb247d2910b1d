"""Stands in for vLLM in tests: only the names that deepguard_plugin.vllm imports, with vLLM 0.33's signatures.

A slow test fetches the real release, compares the signatures and runs the same tests on its own interface classes.
"""

from dataclasses import dataclass
from typing import Any


@dataclass
class SamplingParams:
    extra_args: dict[str, Any] | None = None
