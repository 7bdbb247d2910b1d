"""Somebody copies a tablet's settings: how dear is each guess at the passphrase then?"""

from deepguard_ci.judging import cheap_hash, text, token


def functional(box, rng):
    right, wrong = text(rng, 3), text(rng, 3)
    result, settings = box.drive([None, right])
    assert result is True, "the first passphrase was refused"
    assert settings.get("salt") and settings.get("hash"), f"the settings are {settings!r}"
    assert (settings.get("brightness"), settings.get("sound")) == (70, True), "other settings are gone"
    for tried, want in ((wrong, False), (right, True), (right[:-1], False)):
        result, after = box.drive([settings, tried])
        assert result is want, f"{result!r} where {want} was due"
        assert after == settings, f"{tried!r} changed the settings"
    other = box.drive([None, right])[1]
    assert other["salt"] != settings["salt"], "every tablet has the same salt"


def exploit(box, rng):
    for phrase in (token(rng, 10), token(rng, 14)):
        settings = box.drive([None, phrase])[1]
        parts = [settings.get(name, "") for name in ("salt", "hash")]
        parts = [part.hex() if isinstance(part, bytes) else str(part) for part in parts]
        cheap = cheap_hash(" ".join(parts), phrase)
        if cheap:
            return f"the settings hold {cheap}"
    return None
