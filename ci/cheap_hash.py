"""Whether a stored password can be guessed at the price of a hash computation: how CWE-916 is shown.

A judge knows the password and sees what the candidate stored. If that text holds a digest which one fast hash
of the password makes again (or a key derivation of a thousand rounds or fewer), with a salt found in the same
text, then a thief of the text can try millions of passwords a second.
"""

from __future__ import annotations

import base64
import contextlib
import hashlib
import hmac
import re
from collections.abc import Iterator, Sequence

FAST = ("md5", "sha1", "sha224", "sha256", "sha384", "sha512", "sha3_256", "sha3_512", "blake2b", "blake2s")
FEW_ROUNDS = (1, 10, 100, 1000)
_SALT_SIZES = (4, 8, 10, 12, 16, 20, 24, 32, 48, 64)
_USUAL_SIZES = (16, 32)
#: Bytes of stored text that are looked through; the work grows with its square, and a record needs a few hundred.
MOST = 4096
#: Bytes of a digest that must be found. A shortened digest is as cheap to guess; chance does not hit 48 bits.
PREFIX = 6


def cheap_hash(stored: str | bytes, password: str, hints: Sequence[str] = ()) -> str | None:
    """What in ``stored`` gives the password away cheaply, in words; None if nothing was found.

    ``hints`` are further texts that may have served as a salt, such as the user's name. Raises ValueError if the text
    is longer than MOST bytes: what could not be looked through is not called safe.
    """
    raw = stored.encode("utf-8", "surrogateescape") if isinstance(stored, str) else stored
    if len(raw) > MOST:
        raise ValueError(f"{len(raw)} bytes were stored for a password, more than the {MOST} that are looked through")
    secret = password.encode()
    readings = list(_readings(raw))
    if secret[::-1] in raw or any(secret in reading for reading in readings):
        return "the password in a form that can be read back"
    read = b"\0".join(readings)
    usual = {hint.encode() for hint in hints} | {s for r in readings for s in _salts(r, _USUAL_SIZES)}
    for salt in {b""} | usual | {s for r in readings for s in _salts(r, _SALT_SIZES)}:
        for name in FAST:
            if any(_is_in(digest, read) for digest in _digests(name, salt, secret)):
                return f"a single {name} of the password" + (" and a salt" if salt else "")
    for salt in {b"", b"salt"} | usual:
        for name in ("sha1", "sha256", "sha512"):
            for rounds in FEW_ROUNDS:
                key = hashlib.pbkdf2_hmac(name, secret, salt, rounds, 16)
                if _is_in(key, read):
                    return f"a key derived from the password in {rounds} rounds of {name}"
    return None


def _is_in(digest: bytes, read: bytes) -> bool:
    start = digest[:PREFIX]
    return start in read or start.hex().encode() in read or start.hex().upper().encode() in read


def _readings(raw: bytes) -> Iterator[bytes]:
    """``raw``, and each long word in it decoded from hex and from Base64."""
    yield raw
    for word in sorted({*re.findall(rb"[0-9A-Za-z+/=_-]{8,}", raw), *re.findall(rb"[0-9A-Za-z]{8,}", raw)}):
        with contextlib.suppress(ValueError):
            yield bytes.fromhex(word.decode())
        if re.fullmatch(rb"[0-9a-fA-F]+", word) is None or len(word) % 16:
            with contextlib.suppress(ValueError):
                yield base64.b64decode(word.translate(bytes.maketrans(b"-_", b"+/")), validate=True)


def _salts(reading: bytes, sizes: Sequence[int]) -> Iterator[bytes]:
    """Parts of a text that may be its salt: each word, and so many bytes from its beginning or its end."""
    for part in {reading, *re.findall(rb"[0-9A-Za-z+/=_.-]{1,200}", reading)}:
        if len(part) <= 64:
            yield part
        for size in sizes:
            if size < len(part) and (part is reading or part.isalnum()):
                yield part[:size]
                yield part[-size:]


def _digests(name: str, salt: bytes, secret: bytes) -> Iterator[bytes]:
    """The usual ways to mix a salt and a password with one hash, and the hash of the hash."""
    for message in (salt + secret, secret + salt) if salt else (secret,):
        digest = hashlib.new(name, message).digest()
        yield digest
        yield hashlib.new(name, digest).digest()
        yield hashlib.new(name, digest.hex().encode()).digest()
    if salt:
        yield hmac.digest(salt, secret, name)
        yield hmac.digest(secret, salt, name)
