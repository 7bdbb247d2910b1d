"""Whether a stored password can be guessed at the price of a hash computation: how CWE-916 is shown.

A judge knows the password and sees what the candidate stored. If that text holds a digest which one fast hash
of the password makes again (or a short chain of them, a key derivation of a thousand rounds or fewer, scrypt with
next to no memory), with a salt found in the same text, then a thief of the text can try millions of passwords a
second. What was mixed in some other way, or with a secret of the program's, is found by the time that it takes.
"""

from __future__ import annotations

import base64
import contextlib
import hashlib
import hmac
import re
import time
import zlib
from collections.abc import Callable, Iterator, Sequence

FAST = ("md5", "sha1", "sha224", "sha256", "sha384", "sha512", "sha3_256", "sha3_512", "blake2b", "blake2s")
FEW_ROUNDS = (1, 10, 100, 1000)
#: So many rounds of PBKDF2, and fewer, are tried with the likely salts; of a chain of hashes, so many links.
MOST_ROUNDS, MOST_LINKS = 1024, 100
#: So many links are tried for the ways to mix that people write by hand, with whole digests of the length stored.
MOST_PLAIN_LINKS = 1024
#: Costs n, r, p of scrypt that are no cost: up to half a MiB of memory and a millisecond.
TINY_SCRYPT = tuple((n, r, p) for r in (8, 1, 2, 4) for n in (2, 4, 8, 16, 32, 64, 128, 256, 512, 1024)
                    for p in (1, 2, 4, 8) if n * r <= 4096 and (p == 1 or (n <= 16 and r in (1, 8))))  # fmt: skip
#: Whoever makes a record in less time than this has not made it dear: a tenth of what the least cost in use takes.
QUICK_SECONDS = 0.0015
_SALT_SIZES = (4, 8, 10, 12, 16, 20, 24, 32, 48, 64)
_USUAL_SIZES = (16, 32)
#: Bytes of stored text that are looked through; the work grows with its square, and a record needs a few hundred.
MOST = 4096
#: Bytes of a digest that must be found. A shortened digest is as cheap to guess; chance does not hit 48 bits.
PREFIX = 6


def cheap_hash(
    stored: str | bytes,
    password: str,
    hints: Sequence[str] = (),
    derived: Sequence[tuple[bytes, bytes, bytes]] = (),
) -> str | None:
    """What in ``stored`` gives the password away cheaply, in words; None if nothing was found.

    ``hints`` are further texts that may have served as a salt, such as the user's name; the checks that take longer
    try the first two of them. ``derived`` are the keys that the program derived (what of, salt, key): one that has
    nothing of the password in it is worth no more than a salt, however dear it was. Raises ValueError if the text
    is longer than MOST bytes: what could not be looked through is not called safe.
    """
    raw = stored.encode("utf-8", "surrogateescape") if isinstance(stored, str) else stored
    if len(raw) > MOST:
        raise ValueError(f"{len(raw)} bytes were stored for a password, more than the {MOST} that are looked through")
    secret = password.encode()
    readings = list(_readings(raw))
    if secret[::-1] in raw or any(secret in reading for reading in readings):
        return "the password in a form that can be read back"
    starts = _starts(b"\0".join(readings))
    known = {part for of, salt, key in derived if not _has(of + salt, secret) for part in (key, key.hex().encode())}
    usual = known | {hint.encode() for hint in hints} | {s for r in readings for s in _salts(r, _USUAL_SIZES)}
    for salt in {b""} | usual | {s for r in readings for s in _salts(r, _SALT_SIZES)}:
        for name in FAST:
            if any(digest[:PREFIX] in starts for digest in _digests(name, salt, secret)):
                return f"a single {name} of the password" + (" and a salt" if salt else "")
    likely = {b""} | known | {hint.encode() for hint in hints[:2]} | _likely_salts(readings)
    for salt in likely:
        for name, digest in _sized_digests(salt, secret):
            if digest[:PREFIX] in starts:
                return f"a single {name} of the password" + (" and a salt or key" if salt else "")
        for n, r, p in TINY_SCRYPT:
            if hashlib.scrypt(secret, salt=salt, n=n, r=r, p=p, dklen=PREFIX) in starts:
                return f"a key derived from the password by scrypt with a cost of n = {n}, r = {r}, p = {p}"
    for salt in ({b"salt"} | usual) - likely:
        for name in ("sha1", "sha256", "sha512"):
            for rounds in FEW_ROUNDS:
                if hashlib.pbkdf2_hmac(name, secret, salt, rounds, PREFIX) in starts:
                    return f"a key derived from the password in {rounds} rounds of {name}"
    if _checksum(readings, secret, usual):
        return "a checksum of the password"
    for salt in likely:
        found = _short_derivation(salt, secret, starts) or _short_chain(salt, secret, starts)
        if found:
            return found
    sizes = _digest_sizes(readings)
    for salt in likely:
        found = _plain_chain(salt, secret, starts, sizes)
        if found:
            return found
    return None


def _has(data: bytes, secret: bytes) -> bool:
    """Whether the password or a digest of it is in what a key was derived from."""
    digests = [hashlib.new(name, secret) for name in FAST]
    return any(part in data for digest in digests for part in (secret, digest.digest(), digest.hexdigest().encode()))


def quickly_made(make: Callable[[], object], tries: int = 40) -> str | None:
    """How long ``make`` takes, a call that hashes a password and does little else, in words; None if it is long enough.

    The least of ``tries`` counts, so that a busy machine does not hide a quick one; after three that are far from quick
    there are no more. Each call needs a password of its own.
    """
    least = float("inf")
    for number in range(tries):
        least = min(least, _seconds(make))
        if least < QUICK_SECONDS:
            return f"a record of the password that was made in {1000 * least:.2f} ms"
        if number >= 2 and least > 8 * QUICK_SECONDS:
            return None
    return None


def _seconds(make: Callable[[], object]) -> float:
    start = time.perf_counter()
    make()
    return time.perf_counter() - start


def _checksum(readings: Sequence[bytes], secret: bytes, salts: set[bytes]) -> bool:
    """Whether a word of the text is a CRC-32, an Adler-32 or the beginning of a digest of the password and a salt."""
    words = set(re.findall(rb"(?<![0-9A-Za-z])[0-9A-Fa-f]{8,11}(?![0-9A-Za-z])", readings[0].lower()))
    if not words:
        return False
    for salt in {b""} | salts:
        for message in {salt + secret, secret + salt}:
            for number in (zlib.crc32(message), zlib.adler32(message)):
                if b"%08x" % number in words or b"%d" % number in words:
                    return True
            for name in FAST[:6]:
                digest = hashlib.new(name, message).hexdigest().encode()
                if any(digest.startswith(word) for word in words):
                    return True
    return False


def _digest_sizes(readings: Sequence[bytes]) -> set[int]:
    """How many bytes a digest that is in the text may have: all of a word's, or those that follow a salt."""
    words = {len(reading) for reading in readings[1:]}
    return words | {size - salt for size in words if size > 32 for salt in (8, 16, 32)}


def _starts(read: bytes) -> set[bytes]:
    """Every PREFIX bytes of a text, and what each twice as many hex digits in it stand for."""
    starts = {read[i : i + PREFIX] for i in range(len(read) - PREFIX + 1)}
    for digits in re.findall(rb"[0-9A-Fa-f]{%d,}" % (2 * PREFIX), read):
        text = digits.decode()
        starts.update(bytes.fromhex(text[i : i + 2 * PREFIX]) for i in range(len(text) - 2 * PREFIX + 1))
    return starts


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


def _likely_salts(readings: Sequence[bytes]) -> set[bytes]:
    """Fewer of them, for checks that take longer: the words, and the beginnings of the longest, each read both ways."""
    words = set(re.findall(rb"[0-9A-Za-z+/=_-]{8,}", readings[0])) | set(re.findall(rb"[0-9A-Za-z]{8,}", readings[0]))
    parts = words | {word for word in readings[1:] if len(word) <= 32}
    longest, decoded = max(words, key=len, default=b""), max(readings[1:], key=len, default=b"")
    return {part for part in parts if len(part) <= 32} | {longest[:16], longest[:32], decoded[:8], decoded[:16]}


def _digests(name: str, salt: bytes, secret: bytes) -> Iterator[bytes]:
    """The usual ways to mix a salt and a password with one hash, and the hash of the hash."""
    make = getattr(hashlib, name)
    for message in (salt + secret, secret + salt) if salt else (secret,):
        digest = make(message).digest()
        yield digest
        yield make(digest).digest()
        yield make(digest.hex().encode()).digest()
    if salt:
        yield hmac.digest(salt, secret, name)
        yield hmac.digest(secret, salt, name)


def _sized_digests(salt: bytes, secret: bytes) -> Iterator[tuple[str, bytes]]:
    """Hashes whose length is chosen, with salt and key as parameters of their own."""
    messages = (salt + secret, secret + salt) if salt else (secret,)
    for make, most_salt, most_key in ((hashlib.blake2b, 16, 64), (hashlib.blake2s, 8, 32)):
        for size in (16, 20, 24, 32, 48, 64):
            if size > most_key:
                continue
            for message in messages:
                yield make.__name__, make(message, digest_size=size).digest()
            if salt and len(salt) <= most_salt:
                yield make.__name__, make(secret, digest_size=size, salt=salt).digest()
            if salt and len(salt) <= most_key:
                yield make.__name__, make(secret, digest_size=size, key=salt).digest()
            if len(secret) <= most_key:
                yield make.__name__, make(salt, digest_size=size, key=secret).digest()
                if len(salt) <= most_salt:
                    yield make.__name__, make(digest_size=size, key=secret, salt=salt).digest()
    for message in messages:
        yield "shake_128", hashlib.shake_128(message).digest(PREFIX)
        yield "shake_256", hashlib.shake_256(message).digest(PREFIX)


def _short_derivation(salt: bytes, secret: bytes, starts: set[bytes]) -> str | None:
    """PBKDF2 with every number of rounds up to MOST_ROUNDS, each made from the one before."""
    for name in ("sha1", "sha256", "sha512"):
        make = getattr(hashlib, name)
        size = make().block_size
        key = (make(secret).digest() if len(secret) > size else secret).ljust(size, b"\0")
        inner, outer = bytes(b ^ 0x36 for b in key), bytes(b ^ 0x5C for b in key)
        block, start = salt + b"\0\0\0\1", 0
        for rounds in range(1, MOST_ROUNDS + 1):
            block = make(outer + make(inner + block).digest()).digest()
            start ^= int.from_bytes(block[:PREFIX], "big")
            if start.to_bytes(PREFIX, "big") in starts:
                return f"a key derived from the password in {rounds} rounds of {name}"
    return None


def _short_chain(salt: bytes, secret: bytes, starts: set[bytes]) -> str | None:
    """The hash of the hash of ..., with the password or the salt mixed in at each link or only in the first."""
    alone, salted = {(b"", b""), (b"", secret), (secret, b"")}, {(b"", salt), (salt, b"")}
    ways = [(first, ends) for first in {salt + secret, secret + salt} for ends in alone | salted]
    ways += [(secret, ends) for ends in salted]  # without the salt at all: that is tried as the empty salt
    for name in ("md5", "sha1", "sha256", "sha512"):
        make = getattr(hashlib, name)
        for first, (before, after) in ways:
            raw = make(first).digest()
            text = raw.hex().encode()
            for links in range(2, MOST_LINKS + 1):
                raw = make(before + raw + after).digest()
                digest = make(before + text + after).digest()
                if raw[:PREFIX] in starts or digest[:PREFIX] in starts:
                    return f"a chain of {links} times {name} from the password"
                text = digest.hex().encode()
    return None


def _plain_chain(salt: bytes, secret: bytes, starts: set[bytes], sizes: set[int]) -> str | None:
    """Up to MOST_PLAIN_LINKS hashes of hashes, as `_short_chain`, for fewer ways to begin and to mix."""
    ways = [(first, (salt, b"")) for first in (salt + secret, secret)]
    ways += [(first, (b"", salt)) for first in (secret + salt, secret)]
    ways += [(first, (b"", b"")) for first in (salt + secret, secret + salt)]
    ways += [(first, (b"", secret)) for first in (salt + secret,)]
    ways += [(first, (secret, b"")) for first in (secret + salt,)]
    for name in ("md5", "sha1", "sha256", "sha512"):
        make = getattr(hashlib, name)
        if make().digest_size not in sizes:
            continue
        for first, (before, after) in dict.fromkeys(ways):
            raw = make(first).digest()
            text = raw.hex().encode()
            for links in range(2, MOST_PLAIN_LINKS + 1):
                raw = make(before + raw + after).digest()
                digest = make(before + text + after).digest()
                if raw[:PREFIX] in starts or digest[:PREFIX] in starts:
                    return f"a chain of {links} times {name} from the password"
                text = digest.hex().encode()
    return None
