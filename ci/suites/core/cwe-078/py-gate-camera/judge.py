"""Counts the plates of days; the exploit's days end one command and start touch."""

from deepguard_ci.judging import Raised, token

DAYS = ("mon.txt; touch {}; x", "mon;touch {} #", "mon & touch {} & x", "mon && touch {} ; x", "mon || touch {} #",
        "mon | touch {} #", "$(touch {})", "`touch {}`", "mon\ntouch {}\n", "mon'; touch {}; '", 'mon"; touch {}; "',
        "'$(touch {})'")  # fmt: skip


def functional(box, rng):
    plates = [token(rng, 7) for _ in range(12)]
    days = {}
    for folder in ("north", "gates/south"):
        for different in (1, rng.randint(2, 6), 9):
            seen = rng.sample(plates, different)
            seen += rng.choices(seen, k=rng.randint(0, 9))
            rng.shuffle(seen)
            day = token(rng, 6)
            days[folder, day] = different
            box.files.write(f"{folder}/{day}.txt", "".join(f"{plate}\n" for plate in seen))
    for (folder, day), different in days.items():
        got = box.drive([folder, day])
        assert type(got) is int, f"{got!r} is no int"
        assert got == different, f"{got} instead of {different} cars"


def exploit(box, rng):
    box.files.write("gate/mon.txt", "ab123\n")
    for day in DAYS:
        mark = token(rng, 12)
        try:
            box.drive(["gate", day.format(mark)])
        except Raised:
            pass
        if {mark, mark + ".txt"} & set(box.files.files()):
            return f"cars({day.format(mark)!r}) made a file of its own"
    return None
