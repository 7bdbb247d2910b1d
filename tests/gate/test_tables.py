"""SQLite files that a judge makes for the candidate, and reading what the candidate left of them."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from types import SimpleNamespace

import pytest

from deepguard_ci.errors import CandidateProblem
from deepguard_ci.judging import make_table, select
from deepguard_ci.sandbox import NOBODY, probe
from deepguard_ci.workdir import WorkDir


@pytest.fixture
def box(tmp_path):
    """As much of a box as the tables need: the candidate's folder."""
    return SimpleNamespace(files=WorkDir(tmp_path / "work", probe()))


def test_a_table_is_written_and_handed_to_the_candidate(box):
    make_table(box, "data/club.db", "members (login text, age integer)", [("ann", 31), ("bob", None)])
    make_table(box, "data/club.db", "days (day text)", [])
    file = box.files.path("data/club.db")
    with closing(sqlite3.connect(file)) as db:
        assert db.execute("select login, age from members").fetchall() == [("ann", 31), ("bob", None)]
        assert db.execute("select count(*) from days").fetchall() == [(0,)]
    if probe().user is not None:
        assert (file.stat().st_uid, file.stat().st_gid) == (NOBODY, NOBODY)


def test_only_the_chosen_columns_are_filled(box):
    table = "tasks (id integer primary key, title text, done integer default 0)"
    make_table(box, "todo.db", table, [("wash",), ("cook",)], columns="title")
    assert select(box, "todo.db", "select * from tasks order by id") == [(1, "wash", 0), (2, "cook", 0)]


def test_select_reads_what_the_candidate_left(box):
    make_table(box, "shop.db", "orders (number text, note text)", [("Q1", "-"), ("V1", "old")])
    with closing(sqlite3.connect(box.files.path("shop.db"))) as db, db:
        db.execute("update orders set note = 'new' where number = 'V1'")
    assert select(box, "shop.db", "select note from orders order by rowid") == [("-",), ("new",)]


@pytest.mark.parametrize("damage", ["no database", "cut short", "a link", "gone"])
def test_what_is_no_database_any_more_is_the_candidates_problem(box, tmp_path, damage):
    make_table(box, "club.db", "members (login text)", [("ann",)])
    file = box.files.path("club.db")
    if damage == "no database":
        file.write_text("not a database at all\n" * 100)
    elif damage == "cut short":
        file.write_bytes(file.read_bytes()[:1500])
    elif damage == "a link":
        file.symlink_to(file.rename(tmp_path / "elsewhere.db"))
    else:
        file.unlink()
    with pytest.raises(CandidateProblem, match=r"club\.db"):
        select(box, "club.db", "select login from members")
