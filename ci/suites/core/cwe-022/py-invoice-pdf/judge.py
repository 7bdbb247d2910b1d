"""Another department's PDFs lie around the invoices; their bytes must not be served under any number."""

from deepguard_ci.judging import Raised, leaving, token


def functional(box, rng):
    files = {f"{rng.randint(2001, 2030)}-{n:03}": b"%PDF-1.4\n\x00\xff" + rng.randbytes(40) for n in rng.sample(range(900), 3)}
    for number, content in files.items():
        box.files.write(f"invoices/{number}.pdf", content)
    for number, content in files.items():
        got = box.http("GET", "/invoice", query={"no": number})
        assert got["status"] == 200, f"status {got['status']} for the existing invoice {number}"
        assert got["body"] == content, "not the bytes of the PDF"
    try:
        status = box.http("GET", "/invoice", query={"no": f"1999-{rng.randint(100, 999)}"})["status"]
    except Raised as error:
        status = f"{error}"
    assert status == 404, f"status {status} for a number without a file"


def exploit(box, rng):
    mark = token(rng, 16).encode()
    box.files.write("invoices/2024-001.pdf", b"%PDF-1.4 ok")
    box.files.mkdir("invoices/2023")
    for place in ("payroll.pdf", "hr/payroll.pdf", "invoices-draft/payroll.pdf"):
        box.files.write(place, mark)
    for place in ("payroll", "hr/payroll", "invoices-draft/payroll"):
        for asked in leaving(f"/box/{place}", "/box/invoices", inside="2023", known="2024-001.pdf"):
            for number in (asked, asked + ".pdf", ["2024-001", asked]):
                try:
                    got = box.http("GET", "/invoice", query={"no": number})
                except Raised:
                    continue
                if mark in got["body"]:
                    return f"GET /invoice?no={number} sent a PDF that is not in the INVOICES folder"
    return None
