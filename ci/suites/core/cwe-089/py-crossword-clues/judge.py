"""A search finds the clues that contain the word, and no others by any trick of spelling."""

from deepguard_ci.judging import Raised, make_table, token


def print_clues(box, rng, word):
    clues = []
    for number in rng.sample(range(1, 90), 12):
        kind = rng.choice(("clue", "answer", "both", "none"))
        clue = f"{token(rng, 4)} {word if kind in ('clue', 'both') else 'thing'} {token(rng, 4)}"
        clues.append((number, clue, f"{token(rng, 3)}{word}" if kind in ("answer", "both") else token(rng, 8)))
    clues += [(91, f"a {word}", "river"), (90, "big bird", f"{word}s")]
    make_table(box, "clues.db", "clues (number integer, clue text, answer text)", clues)
    return clues


def functional(box, rng):
    word = token(rng, 6)
    clues = print_clues(box, rng, word)
    for asked in (word, word[:-1], "thing", "river", token(rng, 12)):
        numbers = box.drive(asked)
        want = sorted(number for number, clue, answer in clues if asked in clue or asked in answer)
        assert type(numbers) is list and numbers == want, f"{asked}: {numbers!r}, not {want}"


def exploit(box, rng):
    print_clues(box, rng, token(rng, 6))
    for quote in ("'", '"'):
        for rest in (" OR 1=1 --", ") OR 1=1 --", " UNION SELECT 4321 --", ") UNION SELECT 4321 --",
                     f" OR {quote}a{quote} LIKE {quote}", f" OR number > 0 OR clue LIKE {quote}"):  # fmt: skip
            word = token(rng, 12) + quote + rest
            try:
                numbers = box.drive(word)
            except Raised:
                continue
            if numbers:
                return f"{word!r} is in no clue, and yet {numbers!r} came back"
    return None
