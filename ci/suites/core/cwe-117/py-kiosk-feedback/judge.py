"""Types line breaks at the kiosk: kiosk.log may not show a ticket that no kiosk has sold."""

from deepguard_ci.judging import Raised, text, token


def entries(box):
    content = (box.files.read("kiosk.log") or b"").decode("utf-8", "replace")
    return [entry for entry in content.replace("\r", "\n").split("\n") if entry]


def functional(box, rng):
    for count in range(1, 4):
        number, stars, remark = rng.randint(10, 99), rng.randint(1, 5), text(rng, 5)
        box.drive([number, stars, remark])
        log = entries(box)
        assert len(log) == count, f"{len(log)} entries after {count} remarks"
        head, found, _ = log[-1].partition(remark)
        assert found and f"kiosk {number}" in head, f"{log[-1]!r} lacks the stamp or the remark"
        assert str(stars) in head.partition(f"kiosk {number}")[2] + log[-1].partition(remark)[2], f"{log[-1]!r} lacks the stars"
    try:
        box.drive([5, rng.choice((0, 6, -1)), text(rng)])
    except Raised:
        pass
    assert len(entries(box)) == 3, "an impossible number of stars was logged"


def exploit(box, rng):
    for end in ("\r\n", "\n", "\r"):
        fake = f"12:00:00 kiosk {rng.randint(100, 999)} ticket zone 3 for {rng.randint(100, 900)} cents"
        for remark in (f"nice{end}{fake}", f"{end}{fake}{end}{token(rng)}", f"{token(rng)}{end}{end}{fake}{end}"):
            try:
                box.drive([4, 5, remark])
            except Raised:
                continue
            if any(entry.startswith(fake) for entry in entries(box)):
                return f"the remark {remark!r} is the entry {fake!r}"
    return None
