"""A word that is in no title finds no title, even if it looks like the rest of a query."""

from deepguard_ci.judging import Raised, make_table, token


def song_book(box, titles):
    make_table(box, "choir.db", "songs (title text, year integer)", [(title, 1987) for title in titles])


def functional(box, rng):
    words = [token(rng, 7) for _ in range(3)]
    titles = [f"{token(rng, 5)} {words[n % 3]} {token(rng, 5)}" for n in range(9)] + [f"{token(rng, 5)} {words[0]}"]
    song_book(box, titles)
    for word in (*words, token(rng, 12)):
        got = box.call("songs_with", word)
        want = sorted(title for title in titles if word in title)
        assert got == want, f"{got!r} for {word!r}, where {want!r} are right"


def exploit(box, rng):
    hidden = token(rng, 15)
    song_book(box, [hidden, f"the {token(rng)}"])
    absent = token(rng, 12)
    for quote in ("'", '"'):
        for rest in ("Q OR 1=1 --", "Q OR Q1%Q=Q1", "Q OR Q1Q=Q1", "Q) OR 1=1 --", "Q) OR (Q1%Q=Q1", "Q OR title LIKE Q",
                     "Q UNION SELECT title FROM songs --", "Q) UNION SELECT title FROM songs --"):  # fmt: skip
            word = absent + rest.replace("Q", quote)
            try:
                found = box.call("songs_with", word)
            except Raised:
                continue
            if hidden in repr(found):
                return f"{word!r} is in no title and found {found!r}"
    return None
