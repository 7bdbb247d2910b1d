"""What counts as a password that is cheap to guess, and what does not."""

from __future__ import annotations

import base64
import hashlib
import hmac

import pytest

from deepguard_ci.cheap_hash import MOST, cheap_hash

PASSWORD, SALT = "correct horse", b"0123456789abcdef"


def stored(digest: bytes, salt: bytes = b"") -> str:
    return f"{salt.hex()}:{digest.hex()}" if salt else digest.hex()


def chained(name: str, links: int) -> bytes:
    digest = hashlib.new(name, SALT + PASSWORD.encode()).digest()
    for _ in range(links - 1):
        digest = hashlib.new(name, digest + PASSWORD.encode()).digest()
    return digest


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
