"""How many processors this process may keep busy."""

from __future__ import annotations

import os
from pathlib import Path

#: Of a container with a control group of its own (v2): "QUOTA PERIOD" in microseconds, or "max PERIOD".
QUOTA = Path("/sys/fs/cgroup/cpu.max")


def processors(quota: Path = QUOTA) -> int:
    """Those we may run on, or fewer where the container has a smaller share of them (Kubernetes' limits, say)."""
    count = len(os.sched_getaffinity(0))
    try:
        allowed, period = quota.read_text().split()
        return min(count, max(1, int(allowed) // int(period)))
    except (OSError, ValueError):  # no such file, or "max"
        return count
