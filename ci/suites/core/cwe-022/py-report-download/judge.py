"""A file outside REPORTS carries a random word; it must never come back."""

from deepguard_ci.judging import Raised, text, token


def functional(box, rng):
    name, content = token(rng) + ".txt", text(rng)
    box.files.write(f"reports/{name}", content)
    got = box.http("GET", "/report", query={"name": name})
    assert got["status"] == 200, f"status {got['status']} for an existing report"
    assert got["body"].decode() == content, "another content than the report's"
    try:
        status = box.http("GET", "/report", query={"name": token(rng) + ".txt"})["status"]
    except Raised:
        status = 500
    assert status == 404, f"status {status} for a report that does not exist"


def exploit(box, rng):
    word = token(rng, 16)
    box.files.write("reports/seen.txt", "public")
    box.files.write("secret.txt", word)
    box.files.write("reports-old/secret.txt", word)
    for name in ("../secret.txt", "/box/secret.txt", "x/../../secret.txt", "../reports-old/secret.txt"):
        try:
            got = box.http("GET", "/report", query={"name": name})
        except Raised:
            continue
        if word.encode() in got["body"]:
            return f"GET /report?name={name} returned a file outside REPORTS"
    return None
