"""Files that another computer may have put on the drive: reading one must not run what it says."""

from deepguard_ci.judging import Raised, expressions, pickles, text, token, yaml_calls

def functional(box, rng):
    for _ in range(2):
        path, guests = f"{token(rng)}.book", []
        for _ in range(3):
            guests.append(text(rng, 2))
            got = box.call("sign_guest_book", path, guests[-1])
            assert got == guests, f"the guests are {got!r} after {guests!r}"
        assert box.files.read(path), "the guest book is empty"


def contents(mark):
    """Files that make the file or folder ``mark`` when they are read carelessly."""
    yield from pickles(mark)
    for code in expressions(mark):
        yield from (code, f"[{code}]", f"['Ann Lee', {code}]", f"Ann Lee\n{code}\n")
    for start, value in yaml_calls(mark):
        yield from (f"{start}[{value}]\n", f"{start}\n- Ann Lee\n- {value}\n")


def exploit(box, rng):
    mark = token(rng, 14)
    laid = [(f"{number}.book", content) for number, content in enumerate(contents(mark))]
    for path, content in laid:
        box.files.write(path, content)
    for path, content in laid:
        try:
            box.call("sign_guest_book", path, "Ann")
        except Raised:
            pass
        if box.files.exists(mark):
            return f"a guest book with {content!r} made {mark}"
    return None
