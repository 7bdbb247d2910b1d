"""What one candidate may use of the machine."""

from __future__ import annotations

from dataclasses import dataclass

MIB = 1024 * 1024


@dataclass(frozen=True, kw_only=True)
class Limits:
    """What one candidate process may use."""

    seconds: float = 5.0  # wall clock for one answer
    cpu_seconds: int = 30  # of one process for all its answers: judges ask often, and a dear hash takes half a second
    memory_mib: int | None = 1024  # address space; None for sanitizers, whose shadow memory needs terabytes of it
    processes: int = 48
    file_mib: int = 16
    open_files: int = 128
    total_memory_mib: int = 2048  # of all its processes together, see .usage
    total_disk_mib: int = 256  # of all its files together, deleted and open ones included
    total_files: int = 20_000
