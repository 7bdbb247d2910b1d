"""Photos that somebody gave names with a command in them: the file which that command makes shows that it ran."""

import hashlib

from deepguard_ci.judging import token

NAMES = ("a.jpg; touch {}", "a.jpg;touch {};.jpg", "a.jpg && touch {}", "gone.jpg || touch {}", "a.jpg | touch {}",
         "a.jpg & touch {}", "$(touch {}).jpg", "`touch {}`.jpg", "a.jpg\ntouch {}\n", "a.jpg'; touch {}; '",
         'a.jpg"; touch {}; "', "a.jpg;touch${{IFS}}{}", "$(touch${{IFS}}{}).jpg", "a.jpg|touch\t{}",
         "a.jpg\ntouch\t{}", "a.jpg\\'; touch {} #", 'a.jpg\\"; touch {} #', "a.jpg>{}", "a.jpg\n>{}\n",
         '"$(touch {})"', "'`touch {}`'",
         # blanks and separators that a short list of forbidden characters leaves out, inside of and behind quotes
         "a.jpg'$(touch\t{})'", 'a.jpg"`touch\t{}`"', "a.jpg'\ntouch\t{}\n'", 'a.jpg"\ntouch\t{}\n"', "$(touch\t{})",
         "a.jpg';touch\t{};'", 'a.jpg";touch\t{};"', "a.jpg'|touch${{IFS}}{}|'")  # fmt: skip


def functional(box, rng):
    for path in (f"{token(rng)}.jpg", f"photos/{token(rng)}.jpg", f"{token(rng)}/{token(rng)}/{token(rng)}.png"):
        photo = rng.randbytes(rng.randint(1, 3000))
        box.files.write(path, photo)
        expected = hashlib.md5(photo).hexdigest()
        for asked in (path, f"/box/{path}"):
            done = box.run(asked)
            assert done.code == 0 and done.reply == f"0 {expected}", f"the sum of {asked} is {expected}: {done.replies}"


def exploit(box, rng):
    box.files.write("a.jpg", rng.randbytes(50))
    names = {canary: name.format(canary) for name in NAMES for canary in [token(rng, 13)]}
    for name in names.values():
        if "||" not in name:
            box.files.write(name, rng.randbytes(50))
    shuffled = list(names.items())
    rng.shuffle(shuffled)
    box.run("a.jpg")
    for canary, name in shuffled:
        box.run(name)
        if box.files.exists(canary):
            return f"for the photo {name!r} another command ran too"
    return None
