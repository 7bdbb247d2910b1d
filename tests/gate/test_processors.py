"""Judging keeps busy what the process may use, and no more."""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor

import pytest

from deepguard_ci import judge
from deepguard_ci.processors import processors


@pytest.mark.parametrize(
    ("quota", "count"), [("max 100000", 8), ("250000 100000", 2), ("50000 100000", 1), ("1600000 100000", 8), ("", 8)]
)
def test_a_quota_of_the_container_counts(monkeypatch, tmp_path, quota, count):
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: set(range(8)))
    (tmp_path / "cpu.max").write_text(quota + "\n")
    assert processors(tmp_path / "cpu.max") == count


def test_without_control_groups_all_count_that_we_may_run_on(tmp_path):
    assert processors(tmp_path / "none") == len(os.sched_getaffinity(0))


@pytest.mark.parametrize(("there", "taken"), [(5, 5), (64, judge.MOST_WORKERS)])
def test_so_many_candidates_are_judged_at_a_time(monkeypatch, there, taken):
    asked = []

    def pool(workers: int):
        asked.append(workers)
        return ThreadPoolExecutor(1)

    monkeypatch.setattr(judge, "processors", lambda: there)
    monkeypatch.setattr(judge, "ThreadPoolExecutor", pool)
    judge.judge_many([])
    assert asked == [taken]
