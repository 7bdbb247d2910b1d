"""Pages that lie behind the end of the article."""

from deepguard_ci.judging import token


def functional(box, rng):
    for size in (rng.randint(5, 19), 40, rng.randint(50, 99)):
        article = token(rng, size)
        pages = [article[i : i + 20] for i in range(0, size, 20)]
        for page in {0, len(pages) - 1, rng.randrange(len(pages))}:
            done = box.run(article, str(page))
            shown = done.stdout.split("\n")
            assert done.code == 0 and pages[page] in shown, f"page {page} of {article!r} was {done.stdout!r}"


def exploit(box, rng):
    for size, page in ((rng.randint(1, 10), 1), (25, 2), (20, 2), (8, 5), (rng.randint(41, 47), 3), (30, 1)):
        done = box.run(token(rng, size), str(page))
        if done.sanitizer:
            return f"page {page} of {size} characters: {done.sanitizer}"
    return None
