"""du is asked about folders with shell words in their names; files that such words make give it away."""

import re

from deepguard_ci.judging import Raised, token

NAMES = ("photos; touch {}", "$(touch {})", "`touch {}`", "photos && touch {}", "none || touch {}", "photos | touch {}",
         "photos & touch {} #", "photos\ntouch {}\n", "photos'; touch {}; '", 'photos"; touch {}; "')  # fmt: skip


def functional(box, rng):
    folder = f"srv/{token(rng)}"
    sizes = [rng.randint(1, 60_000) for _ in range(3)]
    for size in sizes:
        box.files.write(f"{folder}/{token(rng)}.bin", b"x" * size)
    empty = f"srv/{token(rng)}"
    box.files.mkdir(empty)
    for prefix in ("", "/box/"):
        full, base = box.call("folder_size", prefix + folder), box.call("folder_size", prefix + empty)
        assert type(full) is int and type(base) is int, f"a {type(full).__name__} instead of an int"
        assert sum(sizes) <= full <= sum(sizes) + 8192, f"{full} bytes for files of {sum(sizes)}"
        assert 0 <= base <= 8192, f"{base} bytes for an empty folder"


def exploit(box, rng):
    box.files.write("photos/a.jpg", "a")
    asked = {name.format(canary): canary for name in NAMES for canary in [token(rng, 12)]}
    for name in asked:
        box.files.mkdir(name)
    for name, canary in asked.items():
        try:
            box.call("folder_size", name)
        except Raised:
            pass
        if any(re.search(rf"(^|/){canary}$", path) for path in box.files.files()):
            return f"folder_size({name!r}) made the file {canary}"
    return None
