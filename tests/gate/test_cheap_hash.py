"""What counts as a password that is cheap to guess, and what does not."""

from __future__ import annotations

import base64
import hashlib
import hmac
import time
import zlib

import pytest

from deepguard_ci.box import PythonBox
from deepguard_ci.cheap_hash import MOST, QUICK_SECONDS, cheap_hash, quickly_made
from deepguard_ci.sandbox import Limits, probe

PASSWORD, SALT = "correct horse", b"0123456789abcdef"


CRC, MD5 = zlib.crc32(PASSWORD.encode()), hashlib.md5(PASSWORD.encode()).hexdigest()


def stored(digest: bytes, salt: bytes = b"") -> str:
    return f"{salt.hex()}:{digest.hex()}" if salt else digest.hex()


def chained(name: str, links: int) -> bytes:
    digest = hashlib.new(name, SALT + PASSWORD.encode()).digest()
    for _ in range(links - 1):
        digest = hashlib.new(name, digest + PASSWORD.encode()).digest()
    return digest


def by_hand(name: str, links: int) -> bytes:
    """A loop as people write it: the salt and the digest so far, as text."""
    digest = PASSWORD
    for _ in range(links):
        digest = hashlib.new(name, SALT + digest.encode()).hexdigest()
    return bytes.fromhex(digest)


@pytest.mark.parametrize(
    "text",
    [
        f"name={PASSWORD}",
        PASSWORD[::-1],
        base64.b64encode(PASSWORD.encode()).decode(),
        stored(hashlib.md5(PASSWORD.encode()).digest()),
        stored(hashlib.sha256(SALT + PASSWORD.encode()).digest(), SALT),
        stored(hashlib.sha512(PASSWORD.encode() + SALT).digest(), SALT),
        stored(hmac.digest(SALT, PASSWORD.encode(), "sha1"), SALT),
        base64.b64encode(SALT + hashlib.sha256(SALT + PASSWORD.encode()).digest()).decode(),
        stored(hashlib.pbkdf2_hmac("sha256", PASSWORD.encode(), SALT, 1000), SALT),
        hashlib.sha256(PASSWORD.encode()).hexdigest()[:16],
        hashlib.sha1(PASSWORD.encode()).hexdigest().upper()[:13],
        SALT.hex() + "$" + hashlib.sha512(SALT + PASSWORD.encode()).hexdigest()[:20],
        stored(hashlib.pbkdf2_hmac("sha512", PASSWORD.encode(), SALT, 16), SALT),
        stored(hashlib.pbkdf2_hmac("sha256", PASSWORD.encode(), SALT, 777), SALT),
        stored(hashlib.scrypt(PASSWORD.encode(), salt=SALT, n=16, r=8, p=1), SALT),
        stored(hashlib.blake2b(PASSWORD.encode(), key=SALT, digest_size=32).digest(), SALT),
        stored(chained("md5", 50), SALT),
        stored(by_hand("sha256", 256), SALT),
        stored(by_hand("sha512", 1000), SALT),
        stored(hashlib.scrypt(PASSWORD.encode(), salt=SALT, n=2, r=1, p=1), SALT),
        stored(hashlib.scrypt(PASSWORD.encode(), salt=SALT, n=16, r=8, p=4), SALT),
        stored(hashlib.pbkdf2_hmac("sha256", PASSWORD.encode(), SALT, 100_000), SALT) + f"#{CRC:08x}",
        stored(hashlib.pbkdf2_hmac("sha256", PASSWORD.encode(), SALT, 100_000), SALT) + "#" + MD5[:8],
    ],
)
def test_one_fast_hash_or_a_thousand_rounds_are_cheap(text):
    assert cheap_hash(f'{{"user": "ann", "stored": "{text}"}}', PASSWORD)


@pytest.mark.parametrize(
    "text",
    [
        stored(hashlib.pbkdf2_hmac("sha256", PASSWORD.encode(), SALT, 100_000), SALT),
        stored(hashlib.scrypt(PASSWORD.encode(), salt=SALT, n=1024, r=8, p=1), SALT),
        stored(chained("sha256", 20_000), SALT),
        stored(hashlib.sha256(b"another password").digest()),
    ],
)
def test_a_slow_derivation_is_not(text):
    assert cheap_hash(f'{{"user": "ann", "stored": "{text}"}}', PASSWORD) is None


def test_a_salt_that_is_not_in_the_text_is_found_among_the_hints():
    text = stored(hashlib.sha256(b"ann" + PASSWORD.encode()).digest())
    assert cheap_hash(text, PASSWORD) is None
    assert cheap_hash(text, PASSWORD, hints=("ann",))


def test_a_text_too_long_to_look_through_is_not_called_safe():
    with pytest.raises(ValueError, match=f"more than the {MOST}"):
        cheap_hash("x" * (MOST + 1), PASSWORD)


@pytest.mark.parametrize(
    ("seconds", "quick"),
    [
        ([QUICK_SECONDS / 2], True),
        ([5 * QUICK_SECONDS] * 30 + [QUICK_SECONDS / 2], True),  # a busy machine
        ([20 * QUICK_SECONDS] * 3 + [QUICK_SECONDS / 2], False),  # dear: nobody waits for a fourth
        ([2 * QUICK_SECONDS] * 40, False),
    ],
)
def test_a_record_is_cheap_if_one_call_of_several_was_quick(seconds, quick, monkeypatch):
    taken = iter(seconds)
    monkeypatch.setattr("deepguard_ci.cheap_hash._seconds", lambda make: next(taken))
    assert bool(quickly_made(lambda: None)) is quick


def test_what_is_timed_is_the_call():
    assert quickly_made(lambda: time.sleep(20 * QUICK_SECONDS)) is None


def stretched(of: bytes, password: str) -> tuple[str, list[tuple[bytes, bytes, bytes]]]:
    """A record that is one hash of the password and of a dear key derived of something; what was derived."""
    key = hashlib.pbkdf2_hmac("sha256", of, b"salt", 2000)
    return hashlib.sha256(key + password.encode()).hexdigest(), [(of, b"salt", key)]


def test_a_dear_key_without_the_password_makes_guessing_no_dearer():
    record, derived = stretched(b"the name", "walnut-tree")
    assert cheap_hash(record, "walnut-tree") is None
    assert cheap_hash(record, "walnut-tree", derived=derived) == "a single sha256 of the password and a salt"
    keyed = hmac.new(derived[0][2].hex().encode(), b"walnut-tree", "sha256").hexdigest()
    assert cheap_hash(keyed, "walnut-tree", derived=derived) is not None


@pytest.mark.parametrize("of", [b"walnut-tree", hashlib.sha256(b"walnut-tree").hexdigest().encode()])
def test_a_key_with_the_password_in_it_is_not_known_to_a_thief(of):
    record, derived = stretched(of, "walnut-tree")
    assert cheap_hash(record, "walnut-tree", derived=derived) is None


PROGRAM = """
import hashlib
from hashlib import pbkdf2_hmac
def f(password):
    hashlib.scrypt(password.encode(), salt=b"s", n=16, r=8, p=1)
    return pbkdf2_hmac("sha256", b"of", b"salt", 10, dklen=8).hex()
def g():
    return 1
"""


def test_the_judge_learns_what_a_candidate_derived(tmp_path):
    box = PythonBox(probe(), tmp_path, PROGRAM, tmp_path / "none", Limits())
    try:
        key = bytes.fromhex(box.call("f", "pass"))
        assert [of for of, _, _ in box.derived] == [b"pass", b"of"]
        assert box.derived[1] == (b"of", b"salt", key) and key == hashlib.pbkdf2_hmac("sha256", b"of", b"salt", 10, 8)
        box.call("g")
        assert len(box.derived) == 2
    finally:
        box.close()
