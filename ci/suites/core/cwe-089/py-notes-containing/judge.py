"""A search among notes: a word in no note finds no note."""

import json

from deepguard_ci.judging import Raised, make_table, text, token


def strings(value):
    """Every text in an answer, however it is nested."""
    if isinstance(value, (list, dict)):
        return [s for part in (value.values() if isinstance(value, dict) else value) for s in strings(part)]
    return [value] if isinstance(value, str) else []


def find(box, q):
    return box.http("GET", "/notes/search", query={"keyword": q})["body"].decode("utf-8", "replace")


def functional(box, rng):
    word, other = token(rng, 9), token(rng, 9)
    notes = [(token(rng), f"{text(rng, 3)} {w} {text(rng, 2)}") for w in (word, other, word, token(rng))]
    make_table(box, "notes.db", "notes (title text, body text)", notes)
    for q in (word, other, other[1:7]):
        found = [s for s in strings(json.loads(find(box, q))) if s in dict(notes)]
        assert sorted(set(found)) == sorted(t for t, body in notes if q in body), f"{q!r} found {found}"
    answer = find(box, token(rng, 14))
    assert not any(title in answer for title, _ in notes), f"an absent word found {answer[:200]}"


def exploit(box, rng):
    titles = [token(rng, 12) for _ in range(3)]
    make_table(box, "notes.db", "notes (title text, body text)", [(title, text(rng)) for title in titles])
    for quote in "'\"":
        for end in ("~ OR 1=1 --", "~ OR ~1~=~1", "%~ OR ~a~ LIKE ~a", "~) OR 1=1 --", "~ UNION SELECT title FROM notes --",
                    "~ UNION SELECT title, title FROM notes --", "~ OR 1=1 --@"):  # fmt: skip
            q = token(rng, 14) + end.replace("~", quote).replace("@", '"')
            try:
                answer = find(box, q)
            except Raised:
                continue
            if any(title in answer for title in titles):
                return f"{q!r} is in no note but found {answer[:150]}"
    return None
