"""Shared by all test folders: the real model of tests marked ``real_model``, or why they cannot run."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from model_fetch.table import PROVENANCE_FILE, model_dir

ALIAS = "qwen2.5-coder-0.5b"


@pytest.fixture(scope="session")
def real_model_dir() -> Path:
    """The folder of the converted model; mark the test ``real_model``."""
    return model_dir(ALIAS)


def pytest_runtest_setup(item: pytest.Item) -> None:
    if item.get_closest_marker("real_model") is None or (model_dir(ALIAS) / PROVENANCE_FILE).is_file():
        return
    reason = f"{ALIAS} is not in {model_dir(ALIAS)}: run `python examples/models.py {ALIAS}`"
    if os.environ.get("DEEPGUARD_REQUIRE_MODEL") == "1":
        pytest.fail(f"{reason} (DEEPGUARD_REQUIRE_MODEL=1)", pytrace=False)
    pytest.skip(reason)
