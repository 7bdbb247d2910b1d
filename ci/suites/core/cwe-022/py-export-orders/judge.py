"""Orders are exported under good and odd file names; a CSV file outside of exports/ is the evidence."""

import csv

from deepguard_ci.judging import Raised, token


def functional(box, rng):
    box.files.mkdir("exports")
    for size in (1, rng.randint(2, 6)):
        orders = [{"id": rng.randint(1, 999), "customer": token(rng), "total": rng.randint(5, 500)} for _ in range(size)]
        name = f"orders-{token(rng)}.csv"
        assert box.call("export_orders", orders, name) == size, f"not the number {size}"
        data = box.files.read(f"exports/{name}")
        assert data, f"no file exports/{name}"
        rows = [row for row in csv.reader(data.decode().splitlines()) if row]
        wanted = [{str(value) for value in order.values()} for order in orders]
        assert [set(row) for row in rows[-size:]] == wanted and len(rows) <= size + 1, f"the rows {rows}"


def exploit(box, rng):
    box.files.mkdir("exports/old")
    box.files.mkdir("public")
    for shape in ("../{}.csv", "/box/{}.csv", "old/../../{}.csv", "../public/{}.csv", "/box/public/{}.csv", "./../{}.csv", "....//{}.csv"):
        name = shape.format(token(rng))
        try:
            box.call("export_orders", [{"id": 1, "customer": "Ann", "total": 5}], name)
        except Raised:
            pass
        stray = [path for path in box.files.files() if not path.startswith("exports/")]
        if stray:
            return f"export_orders(..., {name!r}) made {stray[0]}"
    return None
