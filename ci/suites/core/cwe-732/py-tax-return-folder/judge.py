"""Walks from the folder of returns to a client's file like another user of the server would."""

from deepguard_ci.judging import text, token

HEADERS = {"Content-Type": "application/xml"}


def upload(box, rng, number):
    xml = f"<return><income>{rng.randint(9999, 99999)}</income><note>{text(rng)}</note></return>"
    answer = box.http("PUT", f"/clients/{number}/return", data=xml.encode(), headers=HEADERS)
    return xml, answer


def functional(box, rng):
    first = rng.randint(100, 999)
    for number in (first, first + rng.randint(1, 50), first):
        xml, answer = upload(box, rng, number)
        assert answer["status"] == 201, f"status {answer['status']}"
        assert answer["body"].strip() == b"stored", f"answered {answer['body'][:60]!r}"
        kept = box.files.read(f"returns/{number}/return.xml") or b""
        assert kept.decode() == xml, "return.xml is not what was uploaded"


def exploit(box, rng):
    for number in rng.sample(range(1000, 9999), 2):
        upload(box, rng, number)
        way = ("returns", f"returns/{number}", f"returns/{number}/return.xml")
        modes = [box.files.mode(path) for path in way]
        if None in modes:
            continue
        above, folder, file = modes
        for who, shift in (("others", 0), ("the group", 3)):
            if above >> shift & 1 and folder >> shift & 1 and file >> shift & 6:
                return f"{who} can open {way[2]}: its mode is {file:o}, its folder's {folder:o}"
    return None
