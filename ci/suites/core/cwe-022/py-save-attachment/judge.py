"""Attachments with a way out in their name; any file that appears outside the mailbox is evidence."""

import os.path

from deepguard_ci.judging import Raised, leaving, text, token


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
    word = token(rng, 14)
    targets = (word, f"mail/{word}", f"mail/inbox-old/{word}", f"{word}.pdf")
    for filename in (way for target in targets for way in leaving(f"/box/{target}", "/box/mail/inbox", inside="x")):
        for mailbox in ("mail/inbox", "/box/mail/inbox"):
            try:
                box.call("save_attachment", mailbox, filename, b"attached")
            except Raised:
                continue
            for path in targets:
                if box.files.exists(path):
                    return f"save_attachment({mailbox!r}, {filename!r}, ...) wrote {path}"
    return None
