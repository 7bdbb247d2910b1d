"""Downloads flyers of the kite festival, and asks for what is in other folders than the year's."""

from deepguard_ci.judging import Raised, token


def ask(box, year, file):
    return box.http("GET", f"/festival/{year}/flyer", query={"file": file})


def functional(box, rng):
    flyers = {(year, f"{token(rng)}.pdf"): rng.randbytes(60) for year in rng.sample(range(1990, 2025), 3) for _ in range(2)}
    for (year, file), paper in flyers.items():
        box.files.write(f"festival/{year}/{file}", paper)
    for (year, file), paper in flyers.items():
        answer = ask(box, year, file)
        assert answer["status"] == 200, f"status {answer['status']} for {file} of {year}"
        assert answer["body"] == paper, f"another content than that of {file}"
        headers = {name.lower(): value for name, value in dict(answer["headers"]).items()}
        assert "attachment" in headers.get("content-disposition", ""), f"{file} was not sent as an attachment"
        answer = ask(box, year, f"{token(rng, 13)}.pdf")
        assert answer["status"] == 404, f"status {answer['status']} for a flyer that {year} does not have"


def exploit(box, rng):
    word, fees = token(rng, 15), ("fees.txt", "office/fees.txt", "festival/20241/fees.txt")
    box.files.write("festival/2024/kites/owl.pdf", "print")
    for path in fees:
        box.files.write(path, word)
    for path in fees:
        for start in ("../../", "/box/", "kites/../../../", "./../../", "....//....//", "//box/festival/../"):
            try:
                answer = ask(box, 2024, start + path)
            except Raised:
                continue
            if word.encode() in answer["body"]:
                return f"?file={start + path} of 2024 downloaded {path}"
    return None
