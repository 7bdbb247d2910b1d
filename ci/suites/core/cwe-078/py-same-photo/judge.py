"""Photos are compared by names that a shell would read as more than a name; a new file tells that one did."""

from deepguard_ci.judging import Raised, token

ENDS = ("; touch {0} #", "$(touch {0})", "`touch {0}`", " & touch {0} & :", "\ntouch {0}\n", "|| touch {0} ||",
        "'; touch {0}; '", '"; touch {0}; "', '" || touch {0} || "')  # fmt: skip


def functional(box, rng):
    contents = [bytes(rng.choices(range(256), k=rng.randint(20, 400))) for _ in range(2)]
    names = [f"{token(rng)}.jpg" for _ in range(4)]
    for name, content in zip(names, (contents[0], contents[1], contents[0], contents[1][:-1])):
        box.files.write(f"album/{name}", content)
    for a, b, same in ((0, 2, True), (0, 1, False), (1, 3, False), (3, 3, True), (2, 0, True)):
        got = box.call("same_photo", f"album/{names[a]}", f"album/{names[b]}")
        assert got is same, f"{got!r} for two photos that are {'equal' if same else 'different'}"


def exploit(box, rng):
    box.files.write("album/sea.jpg", b"sea")
    for end in ENDS:
        for place in (0, 1):
            mark = token(rng, 12)
            asked = ["album/sea.jpg", "album/sea.jpg"]
            asked[place] += end.format(mark)
            try:
                box.call("same_photo", *asked)
            except Raised:
                pass
            if box.files.exists(mark):
                return f"same_photo{tuple(asked)!r} made the file {mark}"
    return None
