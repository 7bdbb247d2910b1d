"""The sandbox levels, for tests that run at each of them."""

from __future__ import annotations

import pytest

from deepguard_ci.errors import SandboxError
from deepguard_ci.sandbox import LEVELS, Sandbox, at

#: Parameters for tests at every level; the strongest is the one that quick tests use.
EVERY = [LEVELS[-1], *(pytest.param(level, marks=pytest.mark.slow) for level in LEVELS[:-1])]
#: The levels at which a candidate has a view of its own of files, processes and the network.
VIEWS = [LEVELS[-1], *(pytest.param(level, marks=pytest.mark.slow) for level in LEVELS[1:-1])]


def sandbox_at(level: str) -> Sandbox:
    """The sandbox of this level; the test is skipped where the machine does not offer it, and says why.

    Without the strongest it fails instead: that is what the tests of a machine rest on.
    """
    try:
        return at(level)
    except SandboxError as error:
        if level == LEVELS[-1]:
            raise
        pytest.skip(f"no {level} here: {error}")
