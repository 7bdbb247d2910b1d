"""A desk finds a file that somebody else has written: does reading it start what is in it?"""

from deepguard_ci.judging import Raised, expressions, pickles, token, yaml_calls


def contents(sign):
    """Files that make the file or folder ``sign`` when they are read carelessly."""
    yield from pickles(sign)
    for source in expressions(sign):
        yield from (source, f"[{source}]", f"[{{'pet': 'Rex', 'text': {source}}}]")
    for start, value in yaml_calls(sign):
        yield from (f"{start}[{value}]\n", f"{start}\n- {value}\n")


def functional(box, rng):
    name, words = token(rng) + ".dat", []
    for _ in range(4):
        note = {"pet": token(rng, 6), "text": token(rng, 12)}
        box.call("leave_note", name, note)
        words += note.values()
        kept = box.files.read(name) or b""
        missing = [word for word in words if word.encode() not in kept]
        assert not missing, f"{missing} are not in the file, which holds {kept[:200]!r}"


def exploit(box, rng):
    sign = token(rng, 14)
    cases = [(f"{number}.dat", content) for number, content in enumerate(contents(sign))]
    for name, content in cases:
        box.files.write(name, content)
    for name, content in cases:
        try:
            box.call("leave_note", name, {"pet": "Rex", "text": "fine"})
        except Raised:
            pass
        if box.files.exists(sign):
            return f"{sign} appeared when the notes {content!r} were read"
    return None
