"""Carriers choose status and depot freely; parcels.log must still begin each of its lines itself."""

from deepguard_ci.judging import Raised, text, token


def lines(box):
    raw = box.files.read("parcels.log") or b""
    return raw.decode("utf-8", "replace").replace("\r", "\n").split("\n")


def functional(box, rng):
    for _ in range(3):
        number, status, depot = rng.randint(1000, 99999), text(rng, 2), token(rng).title()
        seen = len(lines(box))
        got = box.http("POST", f"/parcels/{number}/status", json={"status": status, "depot": depot})
        assert got["status"] == 204, f"status {got['status']} for an update"
        shown = box.http("GET", f"/parcels/{number}")["body"].decode()
        assert status in shown, f"the parcel shows {shown!r} after {status!r}"
        new = " / ".join(lines(box)[seen - 1 :])
        assert all(part in new for part in (str(number), status, depot)), f"the update is not in {new!r}"


def exploit(box, rng):
    for end in ("\n", "\r\n", "\r"):
        fake = f"parcel {rng.randint(10**6, 10**7)}: signed for by {token(rng)}"
        for status, depot in ((f"sorted{end}{fake}", "Hub 4"), ("sorted", f"Hub 4{end}{fake}{end}")):
            try:
                box.http("POST", "/parcels/77/status", json={"status": status, "depot": depot})
            except Raised:
                continue
            if any(line.startswith(fake) for line in lines(box)):
                return f"status {status!r} with depot {depot!r} gave parcels.log the line {fake!r}"
    return None
