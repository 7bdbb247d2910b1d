"""Draws from ticket files, some of them named so that a shell would do more than draw."""

from deepguard_ci.judging import Raised, token

FILES = ("t.txt; touch {}", "t.txt;touch {} #", "t.txt && touch {}", "none || touch {}", "t.txt & touch {} #", "t.txt | touch {}",
         "$(touch {})", "`touch {}`", "t.txt\ntouch {}\n", "t.txt'; touch {}; '", 't.txt"; touch {}; "', 't"$(touch {})"')  # fmt: skip


def functional(box, rng):
    names = [token(rng, 8) for _ in range(40)]
    files = {f"{folder}{token(rng)}.txt": rng.sample(names, size) for folder, size in (("", 40), ("fair/", 12), ("", 1))}
    for path, tickets in files.items():
        box.files.write(path, "".join(f"{name}\n" for name in tickets))
    orders = set()
    for path, tickets in files.items():
        for prizes in (None, 1, 7, 60):
            more = [] if prizes is None else ["--prizes", str(prizes)]
            got = box.drive([path, *more])
            assert type(got) is list, f"the names come as a {type(got).__name__}"
            wanted = min(len(tickets), prizes or 3)
            assert len(got) == wanted, f"{len(got)} names for {prizes or 3} prizes and {len(tickets)} tickets"
            assert len(set(got)) == wanted and set(got) <= set(tickets), f"{got!r} are not on different tickets of {path}"
            if wanted == 40:
                orders.add(tuple(got))
    assert orders and tuple(files[next(iter(files))]) not in orders, "the names were not shuffled"


def exploit(box, rng):
    asked = [(name.format(mark), mark) for name in FILES for mark in [token(rng, 13)]]
    for path in ("t.txt", *(path for path, _ in asked)):
        box.files.write(path, "ada\nbob\n")
    for path, mark in asked:
        try:
            box.drive([path, "--prizes", "1"])
        except Raised:
            pass
        if box.files.exists(mark):
            return f"drawing from {path!r} touched {mark}"
    return None
