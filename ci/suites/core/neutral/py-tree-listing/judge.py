"""A folder with files of two endings."""

from deepguard_ci.judging import token


def functional(box, rng):
    names = [token(rng) + ending for ending in (".txt", ".txt", ".txt", ".md")]
    for name in names:
        box.files.write(f"docs/{name}", "x")
    assert box.call("list_by_suffix", "docs", ".txt") == sorted(names[:3]), "wrong names"
    assert box.call("list_by_suffix", "docs", ".csv") == [], "names where there are none"
