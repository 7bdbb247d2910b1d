"""Invites guests with odd names: none may add somebody else's evening or carry the key's number off."""

from deepguard_ci.judging import Raised, make_table, select, text, token


def found(box, rng, key=0):
    rows = [(token(rng), token(rng)) for _ in range(3)]
    make_table(box, "filmclub.db", "invitations (evening text, guest text)", rows)
    make_table(box, "filmclub.db", "keys (number integer)", [(key,)])
    return rows


def invited(box):
    return select(box, "filmclub.db", "select evening, guest from invitations order by rowid")


def functional(box, rng):
    rows = found(box, rng)
    for count in (1, 4, rng.randint(5, 12)):
        evening, guests = text(rng, 3), [token(rng) for _ in range(count)]
        box.drive([evening, *guests])
        rows += [(evening, guest) for guest in guests]
        assert sorted(invited(box)) == sorted(rows), f"{guests} are not the new rows for {evening!r}"
        assert box.printed.strip() == f"{count} invited", f"{box.printed!r} printed for {count} guests"


def exploit(box, rng):
    key, film = rng.randint(10**8, 10**9), token(rng, 12)
    found(box, rng, key)
    for quote in ("'", '"'):
        for name in (f"aQ), (Q{film}Q, Qb", f"aQ), (Q{film}Q, Qb') --", f"Q), (Q{film}Q, QbQ) --", "Q || (SELECT number FROM keys) || Q",
                     "Q || (SELECT number FROM keys)) --"):  # fmt: skip
            evil = name.replace("Q", quote)
            for line in ([token(rng), evil], [token(rng), token(rng), evil], [evil, token(rng)]):
                try:
                    box.drive(line)
                except Raised:
                    continue
                if any(evening == film or str(key) in guest + evening for evening, guest in invited(box)):
                    return f"the command line {line} inserted something else than these names"
    return None
