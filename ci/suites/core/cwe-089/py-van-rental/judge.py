"""Nobody drove a van that does not exist: every name that it yields comes from other vans' trips."""

from deepguard_ci.judging import Raised, make_table, sql, sql_values, text, token


def park(box, trips):
    rows = [(name, van, "2024-07-01", km) for name, van, km in trips]
    make_table(box, "vans.db", "trips (driver text, van text, day text, km integer)", rows)


def functional(box, rng):
    vans, people = [token(rng, 6).upper() for _ in range(3)], [text(rng, 2).title() for _ in range(4)]
    sums = {van: {name: 0 for name in rng.sample(people, 3)} for van in vans}
    trips = [(name, van, rng.randint(5, 800)) for van in vans for name in sums[van] for _ in range(rng.randint(1, 3))]
    rng.shuffle(trips)
    for name, van, km in trips:
        sums[van][name] += km
    park(box, trips)
    for van in vans:
        got = box.call("driven", van)
        assert type(got) is dict and got == sums[van], f"{got!r} for a van that was driven by {sums[van]}"
    assert box.call("driven", token(rng, 9)) == {}, "somebody drove a van that does not exist"


def exploit(box, rng):
    people = [token(rng, 9) for _ in range(3)]
    park(box, [(name, "B 12", 100) for name in people])
    union = sql("' UNION SELECT driver, km FROM trips --") + sql("' OR van LIKE 'B%")
    for van in (*sql_values(token(rng, 9)), *(token(rng, 9) + ending for ending in union)):
        try:
            got = str(box.call("driven", van))
        except Raised:
            continue
        if any(name in got for name in people):
            return f"driven({van!r}) told who drove other vans: {got}"
    return None
