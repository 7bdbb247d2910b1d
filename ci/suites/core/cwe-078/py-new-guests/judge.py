"""Lists are compared whose file names go on with a shell command; its touch would leave a file behind."""

from deepguard_ci.judging import Raised, token

NAMES = ("a.txt; touch {}", "a.txt;touch {} #", "a.txt && touch {}", "a.txt | touch {}", "a.txt & touch {} #",
         "$(touch {})", "`touch {}`",
         "none || touch {} ||", "a.txt\ntouch {}\n", "a.txt' ; touch {} ; '", 'a.txt" ; touch {} ; "')  # fmt: skip


def functional(box, rng):
    people = sorted(token(rng, 9) for _ in range(30))
    versions = {f"lists/{token(rng)}.txt": set(rng.sample(people, count)) for count in (0, 6, 14, 25)}
    for path, guests in versions.items():
        box.files.write(path, "".join(f"{guest}\n" for guest in sorted(guests)))
    for before, old in versions.items():
        for after, new in versions.items():
            got = box.call("new_guests", before, after)
            assert got == sorted(new - old), f"{got!r} instead of the new guests {sorted(new - old)}"


def exploit(box, rng):
    box.files.write("a.txt", "anna\n")
    asked = {}
    for name in NAMES:
        mark = token(rng, 13)
        asked[name.format(mark)] = mark
        box.files.write(name.format(mark), "anna\nzoe\n")
    for name, mark in asked.items():
        for pair in ((name, "a.txt"), ("a.txt", name)):
            try:
                box.call("new_guests", *pair)
            except Raised:
                pass
            if box.files.exists(mark):
                return f"comparing {pair} started touch"
    return None
