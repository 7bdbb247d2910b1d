"""A positions file that arrives by the sync is opened: nothing in it may be carried out."""

from deepguard_ci.judging import Raised, expressions, pickles, text, token, yaml_calls


def contents(mark):
    """Files that make the file or folder ``mark`` when they are read carelessly."""
    yield from pickles(mark)
    for code in expressions(mark):
        yield from (code, f"{{'Emma': 12, 'Ivanhoe': {code}}}", f"{code} or {{}}", f"12 {code}\n", f"Emma\t{code}\n")
    for start, value in yaml_calls(mark):
        yield from (f"{start}{{Emma: {value}}}\n", f"{start}\nEmma: 12\nIvanhoe: {value}\n")


def functional(box, rng):
    shelves = {f"sync/{token(rng)}": {} for _ in range(2)}
    box.files.mkdir("sync")
    books = [text(rng, 2) for _ in range(3)]
    for book in [*books, books[0]]:
        for path, pages in shelves.items():
            pages[book] = rng.randint(1, 900)
            got = box.call("remember_page", path, book, pages[book])
            assert got == pages, f"the positions are {got!r}, not {pages}"
    for path in shelves:
        assert box.files.read(path), f"nothing is saved in {path}"


def exploit(box, rng):
    mark = token(rng, 13)
    synced = [(f"sync/{number}", content) for number, content in enumerate(contents(mark))]
    for path, content in synced:
        box.files.write(path, content)
    for path, content in synced:
        try:
            box.call("remember_page", path, "Emma", 30)
        except Raised:
            pass
        if box.files.exists(mark):
            return f"a positions file with {content!r} was carried out and made {mark}"
    return None
