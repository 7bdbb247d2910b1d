"""Results whose entities are files of the server: what such a file holds must not be in a row."""

from deepguard_ci.judging import Raised, text, token


def functional(box, rng):
    for _ in range(3):
        word = text(rng, 2)
        rows = [[token(rng), f"{rng.randint(5, 9)}:{rng.randint(10, 59)}.{rng.randint(0, 9)}"] for _ in range(rng.randint(2, 5))]
        lines = [f'<result boat="{boat}">{time}</result>' for boat, time in rows]
        lost = token(rng)
        lines.append(f'<result boat="{lost}">&dnf;</result>')
        data = f"<!DOCTYPE results [<!ENTITY dnf '{word}'>]>\n<results>\n" + "\n".join(lines) + "\n</results>\n"
        got = box.call("read_results", data.encode())
        assert [list(row) for row in got] == [*rows, [lost, word]], f"{data!r} was read as {got!r}"


def exploit(box, rng):
    canary = token(rng, 30)
    box.files.write("members.txt", canary)
    box.files.write("files/members.xml", f"<names>{canary}</names>")
    for place in ("file:///box/members.txt", "/box/members.txt", "members.txt", "files/members.xml", "./members.txt",
                  "file://localhost/box/members.txt", "file:/box/members.txt", "FILE:///box/members.txt"):
        for declared in ("<!ENTITY dnf SYSTEM 'PLACE'>", "<!ENTITY dnf PUBLIC 'names' 'PLACE'>",
                         "<!ENTITY b SYSTEM 'PLACE'><!ENTITY dnf 'not &b; yet'>"):  # fmt: skip
            data = (f"<!DOCTYPE results [{declared.replace('PLACE', place)}]>\n"
                    '<results><result boat="Swift">&dnf;</result></results>')  # fmt: skip
            for sent in (data.encode(), f'<?xml version="1.0" encoding="UTF-16"?>{data}'.encode("utf-16")):
                try:
                    got = box.call("read_results", sent)
                except Raised as error:
                    got = error.message
                if canary in repr(got):
                    return f"the file {data!r} shows what {place} holds"
    return None
