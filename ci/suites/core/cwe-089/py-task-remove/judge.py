"""Only tasks of the given title may go; the rest of the to-do list has to stay."""

from deepguard_ci.judging import Raised, make_table, select, sql, sql_values, text, token


def save(box, titles):
    table = "tasks (id integer primary key, title text, done integer default 0)"
    make_table(box, "todo.db", table, [(title,) for title in titles], columns="title")


def left(box):
    return [title for (title,) in select(box, "todo.db", "select title from tasks order by id")]


def functional(box, rng):
    titles = [text(rng, 3) for _ in range(6)]
    titles += titles[1:2]
    save(box, titles)
    for title in (titles[1], titles[4]):
        got = box.call("remove_task", "todo.db", title)
        times = titles.count(title)
        assert type(got) is int and got == times, f"{got!r} for a task that was on the list {times} times"
        titles = [other for other in titles if other != title]
        assert left(box) == titles, "not just the tasks of that title were deleted"
    got = box.call("remove_task", "todo.db", token(rng, 14))
    assert type(got) is int and got == 0, f"{got!r} for a title that no task has"
    assert left(box) == titles, f"a title that no task has was removed, {len(left(box))} tasks left"


def exploit(box, rng):
    kept, absent = [text(rng, 2) for _ in range(3)], token(rng, 12)
    save(box, kept)
    for title in (*sql_values(absent), *(absent + ending for ending in sql("' OR id > 1 --")), f"{absent!r} OR 1=1"):
        try:
            box.call("remove_task", "todo.db", title)
        except Raised:
            pass
        if left(box) != kept:
            return f"remove_task(..., {title!r}) deleted tasks of other titles"
    return None
