"""Lists that declare a file of ours as an entity: what is in that file must not be in a row."""

from deepguard_ci.judging import Raised, text, token

ENCODINGS = (("", "utf-8"), ('<?xml version="1.0"?>', "utf-8"), ('<?xml version="1.0" encoding="utf-16"?>', "utf-16"),
             ('<?xml version="1.0" encoding="iso-8859-1"?>', "latin-1"))  # fmt: skip


def functional(box, rng):
    for number, (declared, encoding) in enumerate(ENCODINGS):
        trees = [text(rng, rng.randint(1, 3)) + rng.choice(("", " \u00c4", " & co")) for _ in range(rng.randint(1, 6))]
        planted = [(rng.randint(1, 400), tree) for tree in trees]
        rows = [f'<row at="{at}"><tree>{tree.replace("&", "&amp;")}</tree></row>' for at, tree in planted]
        body = "<list>\n  <!-- rows -->\n" + "\n".join(rows) + f"\n  <note>{token(rng)}</note></list>"
        got = box.call("sent_rows", (declared + body).encode(encoding))
        assert [tuple(row) for row in got] == planted, f"the list {number + 1}, {planted}, was read as {got!r}"
    assert list(box.call("sent_rows", b"<list></list>")) == [], "a list without rows has some"


def exploit(box, rng):
    canary = token(rng, 30)
    box.files.write("buyers.txt", canary)
    box.files.write("files/buyers.xml", f"<names>{canary}</names>")
    box.files.write("files/row.xml", f'<row at="3"><tree>{canary}</tree></row>')
    for place in ("file:///box/buyers.txt", "/box/buyers.txt", "buyers.txt", "files/row.xml", "files/buyers.xml",
                  "./buyers.txt", "file://localhost/box/buyers.txt", "file:/box/buyers.txt",
                  "FILE:///box/buyers.txt"):  # fmt: skip
        for declared in ("<!ENTITY kind SYSTEM 'PLACE'>", "<!ENTITY kind PUBLIC 'kinds' 'PLACE'>",
                         "<!ENTITY b SYSTEM 'PLACE'><!ENTITY kind 'a &b; or so'>"):  # fmt: skip
            for row in ("<row at='7'><tree>&kind;</tree></row>", "<row at='7'><tree>Plum</tree></row>&kind;"):
                data = f"<!DOCTYPE list [{declared.replace('PLACE', place)}]>\n<list>{row}</list>"
                for sent in (data.encode(), f'<?xml version="1.0" encoding="UTF-16"?>{data}'.encode("utf-16")):
                    try:
                        got = box.call("sent_rows", sent)
                    except Raised as error:
                        got = error.message
                    if canary in repr(got):
                        return f"the list {data!r} shows what {place} holds"
    return None
