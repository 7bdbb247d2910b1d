"""JSON files that are not languages hold a random word; loading a "language" must not return it."""

import json

from deepguard_ci.judging import Raised, text, token


def functional(box, rng):
    folder, codes = token(rng), ["en", "pt-br", rng.choice(["de", "fr", "cs"])]
    words = {code: {token(rng): text(rng, 2) for _ in range(4)} for code in codes}
    for code in codes:
        box.files.write(f"{folder}/{code}.json", json.dumps(words[code]))
    for where in (folder, f"/box/{folder}"):
        for code in codes:
            assert box.drive([where, code]) == words[code], f"not the dictionary of {code!r}"
        assert box.drive([where, rng.choice(["xx", "yy", "zz"])]) == {}, "no {} for a language without a file"


def exploit(box, rng):
    word = token(rng, 16)
    box.files.write("languages/en.json", json.dumps({"yes": "yes"}))
    for place in ("accounts", "languages-old/accounts", "data/accounts"):
        box.files.write(f"{place}.json", json.dumps({"key": word}))
    for folder in ("languages", "/box/languages"):
        for code in ("../accounts", "/box/accounts", "../data/accounts", "/box/data/accounts", "../languages-old/accounts",
                     "en/../../accounts", "./../accounts", "....//accounts"):  # fmt: skip
            try:
                got = box.drive([folder, code])
            except Raised:
                continue
            if word in str(got):
                return f"LanguageStore({folder!r}).load({code!r}) returned another folder's file"
    return None
