"""SQLite files for judges: one made before the candidate starts, and what is in it afterwards."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import closing
from typing import Any

from .errors import CandidateProblem


def make_table(box: Any, path: str, table: str, rows: Iterable[Sequence[Any]], columns: str = "") -> None:
    """Add a table with ``rows`` to the SQLite file ``path`` of the candidate's folder. Only before its process starts.

    ``table`` is what follows ``create table``: ``"loans (member text, due text)"``. ``columns`` names those that the
    rows fill, such as ``"member, due"``; by default all.
    """
    name = table.split("(")[0].strip()
    with closing(sqlite3.connect(box.files.path(path))) as db, db:
        db.execute(f"create table {table}")
        for row in rows:
            marks = ", ".join("?" * len(row))
            db.execute(f"insert into {name} {f'({columns})' if columns else ''} values ({marks})", tuple(row))
    box.files.own(path)


def select(box: Any, path: str, query: str) -> list[tuple[Any, ...]]:
    """The rows that ``query`` gives on the SQLite file ``path`` as the candidate left it.

    The file is read like every other one of the candidate's (no link is followed, its size is limited) and opened in
    memory. Raises CandidateProblem if it is no longer a database.
    """
    content = box.files.read(path)
    if not content:  # sqlite3 calls that a MemoryError
        raise CandidateProblem(f"{path} is gone or empty")
    with closing(sqlite3.connect(":memory:")) as db:
        try:
            db.deserialize(content)
            return db.execute(query).fetchall()
        except sqlite3.Error as error:
            raise CandidateProblem(f"{path} cannot be queried any more: {error}") from None
