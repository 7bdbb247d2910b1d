"""Links that lead to no club's host; a connection to such a host, or lines of a local file, are the evidence."""

from deepguard_ci.judging import foreign_links, token

LEAGUE = "slowcurling.example"
CSV = {"Content-Type": "text/csv"}


def read(box, link, pages=None):
    return box.drive({"pages": pages or {}, "otherwise": [200, CSV, b"Inside,Job,1,0\n"], "args": [link]})


def functional(box, rng):
    for path in (f"/{rng.randint(2001, 2029)}/{rng.randint(1, 30)}.csv", f"/{token(rng)}.csv",
                 f"/{token(rng)}/{token(rng)}/{rng.randint(1, 9)}.csv"):  # fmt: skip
        club = token(rng, rng.randint(4, 9))
        rows = [[token(rng).title(), token(rng).title(), str(rng.randint(0, 9)), str(rng.randint(0, 9))]
                for _ in range(rng.randint(1, 6))]  # fmt: skip
        text = "".join(",".join(row) + "\n" for row in rows)
        got = read(box, f"http://{club}.{LEAGUE}{path}", {f"{club}.{LEAGUE}{path}": [200, CSV, text.encode()]})
        assert not got["raised"], got["raised"]
        assert [list(row) for row in got["result"]] == rows, f"the games {rows} came as {got['result']!r:.200}"


def exploit(box, rng):
    canary, name, club = token(rng, 30), token(rng, 12), f"{token(rng, 6)}.{LEAGUE}"
    evil = f"{name}.example"
    box.files.write("7.csv", f"{canary},Brooms,1,0\n")
    read(box, f"http://{club}/2023/7.csv")
    for link in (f"http://{evil}/7.csv", "http://127.0.0.1:8080/", "http://169.254.169.254/latest/", f"//{evil}/7.csv",
                 f"http://{name}{LEAGUE}/7.csv", f"http://{name}-{LEAGUE}/7.csv", f"http://{LEAGUE}.{evil}/7.csv",
                 f"http://{club}.{evil}/7.csv", f"http://{club.replace('.', '-')}/7.csv", f"http://{evil}/{club}/7.csv",
                 f"http://{club.replace('.', 'x', 1)}/7.csv", f"http://{club.partition('.')[0]}.{evil}/7.csv",
                 f"http://{evil}/?.{LEAGUE}", f"http://{evil}/.{LEAGUE}", f"http://{evil}#.{LEAGUE}",
                 f"http://{evil}:80/{LEAGUE}", f"http://{club}@{evil}/7.csv", f"http://{club}:80@{evil}/7.csv",
                 f"http://{evil}:.{LEAGUE}/7.csv", f"http://{evil}:80.{LEAGUE}/", "file:///box/7.csv",
                 f"http://slowcurling.{evil}/7.csv", f"http://{evil}/http://{club}/7.csv",
                 *foreign_links(club, name), *foreign_links(LEAGUE, name)):  # fmt: skip
        got = read(box, link)
        others = [asked for asked in got["asked"] if not f".{asked}".endswith(f".{LEAGUE}")]
        if others:
            return f"the link {link!r} made the server connect to {others[0]}"
        if canary in repr(got["result"]):
            return f"the link {link!r} gave a file of the server"
    return None
