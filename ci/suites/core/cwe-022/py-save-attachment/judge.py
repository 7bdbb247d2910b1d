"""Attachments with a way out in their name; any file that appears outside the mailbox is evidence."""

import os.path

from deepguard_ci.judging import Raised, text, token


def functional(box, rng):
    inside = f"mail/{token(rng)}"
    box.files.mkdir(inside)
    for folder in (inside, f"/box/{inside}"):
        name, data = token(rng) + rng.choice([".pdf", ".png", ".tar.gz"]), text(rng).encode() + b"\x00\r\n\xff"
        got = box.call("save_attachment", folder, name, data)
        assert type(got) is str, f"the returned path is a {type(got).__name__}"
        assert os.path.normpath(os.path.join("/box", got)) == f"/box/{inside}/{name}", f"returned the path {got!r}"
        assert box.files.read(f"{inside}/{name}") == data, "the file holds other bytes than the attachment"


def exploit(box, rng):
    for folder in ("mail/inbox/x", "mail/inbox-old"):
        box.files.mkdir(folder)
    patterns = ("../{}", "../../{}", "/box/{}", "/box/mail/{}", "x/../../{}", "../inbox-old/{}", "....//{}", "..//../{}")
    for pattern in patterns:
        for mailbox in ("mail/inbox", "/box/mail/inbox"):
            word = token(rng, 14)
            try:
                box.call("save_attachment", mailbox, pattern.format(word), b"attached")
            except Raised:
                continue
            for path in box.files.files():
                if os.path.basename(path) == word and not path.startswith("mail/inbox/"):
                    return f"save_attachment({mailbox!r}, {pattern.format(word)!r}, ...) wrote {path}"
    return None
