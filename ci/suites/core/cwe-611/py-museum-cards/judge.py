"""Cards whose entities are files of our server, parsed with the parser: none of the files' text may be in the card."""

from deepguard_ci.judging import Raised, text, token


def functional(box, rng):
    for _ in range(3):
        maker, name, place = text(rng, 2), text(rng, 2), token(rng)
        card = (f'<!DOCTYPE card [<!ENTITY maker "{maker}">]>\n<card>\n  <!-- {token(rng)} -->\n  <name>{name}</name>\n'
                f"  <maker>&maker;</maker>\n  <place>{place}<!-- {token(rng)} --></place>\n</card>\n")  # fmt: skip
        wanted = f"<card><name>{name}</name><maker>{maker}</maker><place>{place}</place></card>"
        got = box.drive(card.encode())
        assert got == wanted, f"the card {card!r} became {got!r}"


def exploit(box, rng):
    canary = token(rng, 30)
    box.files.write("loans.txt", canary)
    box.files.write("files/loans.xml", f"<loans>{canary}</loans>")
    for place in ("file:///box/loans.txt", "/box/loans.txt", "loans.txt", "files/loans.xml", "./loans.txt",
                  "file://localhost/box/loans.txt", "file:/box/loans.txt"):
        for declared in ('<!ENTITY maker SYSTEM "PLACE">', '<!ENTITY maker PUBLIC "loans" "PLACE">',
                         '<!ENTITY b SYSTEM "PLACE"><!ENTITY maker "by &b; or so">'):  # fmt: skip
            card = f"<!DOCTYPE card [{declared.replace('PLACE', place)}]>\n<card><maker>&maker;</maker></card>"
            try:
                got = box.drive(card.encode())
            except Raised as error:
                got = error.message
            if canary in str(got):
                return f"the card {card!r} shows what {place} holds"
    return None
