"""One bookmark of one user goes, those of the others stay."""

from deepguard_ci.judging import Raised, make_table, select, text, token


def shelf(box, rng):
    users, urls = [token(rng) for _ in range(3)], [f"https://{token(rng)}.example/{token(rng, 4)}" for _ in range(3)]
    rows = [(user, url, text(rng, 2)) for user in users for url in urls]
    make_table(box, "browser.db", "bookmarks (user text, url text, title text)", rows)
    return rows


def kept(box):
    return select(box, "browser.db", "select user, url, title from bookmarks order by rowid")


def functional(box, rng):
    rows = shelf(box, rng)
    for gone in rng.sample(rows, 3):
        rows.remove(gone)
        box.drive(list(gone[:2]))
        assert kept(box) == rows, f"after {gone[:2]} was removed {kept(box)} are left"
    box.drive([rows[0][0], "https://nowhere.example/"])
    assert kept(box) == rows, "an address that nobody has removed something"


def exploit(box, rng):
    rows = shelf(box, rng)
    nobody, nowhere = token(rng, 13), f"https://{token(rng, 13)}.example"
    for mark in ("'", '"'):
        for end in ("* OR 1=1 --", "* OR *1*=*1", "*) OR 1=1 --", "* OR user LIKE *%", "* OR 1=1 OR *a*=*", '* OR 1=1 --"'):
            bad = end.replace("*", mark)
            for pair in ([nobody + bad, nowhere], [nobody, nowhere + bad], [rows[0][0], nowhere + bad]):
                try:
                    box.drive(pair)
                except Raised:
                    pass
                if kept(box) != rows:
                    return f"{pair}, which is nobody's bookmark, removed {len(rows) - len(kept(box))} rows"
    return None
