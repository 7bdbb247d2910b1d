"""Letters whose entities are files of the server: what such a file holds must not be in the text."""

from deepguard_ci.judging import Raised, text, token


def functional(box, rng):
    for _ in range(3):
        club, first, second = token(rng, 4), text(rng, 3), text(rng, 5)
        name, more = text(rng, 2), f"<p>{second} <b>&{club};</b> {first}</p>"
        letter = f'<!DOCTYPE letter [<!ENTITY {club} "{name}">]>\n<letter><p>{first} &{club};</p>\n{more}</letter>'
        got = box.call("letter_text", letter.encode())
        assert type(got) is str, f"a {type(got).__name__}, not a str"
        assert got.split() == f"{first} {name} {second} {name} {first}".split(), f"{letter!r} has the text {got!r}"
    words = text(rng, 6)
    got = box.call("letter_text", f"<letter><p>{words}</p></letter>".encode())
    assert type(got) is str and got.split() == words.split(), f"{words!r} came as {got!r}"


def exploit(box, rng):
    canary = token(rng, 30)
    box.files.write("accounts.txt", canary)
    box.files.write("files/fees.txt", canary)
    box.files.write("accounts.xml", f"<fees>{canary}</fees>")
    for place in ("file:///box/accounts.txt", "/box/accounts.txt", "accounts.txt", "./files/fees.txt", "accounts.xml",
                  "file:///box/files/../accounts.txt", "file://localhost/box/accounts.txt", "file:/box/accounts.txt"):
        for declared in ('<!ENTITY a SYSTEM "PLACE">', '<!ENTITY a PUBLIC "fees" "PLACE">',
                         '<!ENTITY b SYSTEM "PLACE"><!ENTITY a "to &b; you">', "<!ENTITY\na\nSYSTEM\n'PLACE'>"):  # fmt: skip
            letter = f"<!DOCTYPE letter [{declared.replace('PLACE', place)}]>\n<letter><p>Dear all, &a; bye</p></letter>"
            for sent in (letter.encode(), f'<?xml version="1.0" encoding="UTF-16"?>{letter}'.encode("utf-16")):
                try:
                    got = box.call("letter_text", sent)
                except Raised as error:
                    got = error.message
                if canary in str(got):
                    return f"the letter {letter!r} shows what {place} holds"
    return None
