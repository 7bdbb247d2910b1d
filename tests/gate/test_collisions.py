"""Every broken digest gives some pair one value, and no sound one does; links and names lead where they should not."""

from __future__ import annotations

import hashlib
import unicodedata
import zlib
from functools import reduce
from operator import xor
from urllib.parse import urlsplit
from urllib.request import Request

import pytest

from deepguard_ci.collisions import colliding
from deepguard_ci.foreign import foreign_links, foreign_names

PAIRS = colliding(b"some text")
HOST = "pics.site.example"


def polynomial(factor: int, modulus: int, start: int = 0):
    return lambda data: reduce(lambda value, byte: (value * factor + byte) % modulus, data, start)


def fnv(order: str, bits: int):
    prime, start = {32: (0x01000193, 0x811C9DC5), 64: (0x100000001B3, 0xCBF29CE484222325)}[bits]

    def digest(data: bytes) -> int:
        value = start
        for byte in data:
            value = (value ^ byte) * prime if order == "1a" else (value * prime) ^ byte
            value %= 2**bits
        return value

    return digest


BROKEN = {
    "md5": lambda data: hashlib.md5(data).digest(),
    "sha1": lambda data: hashlib.sha1(data).hexdigest(),
    "md5 of a salted text": lambda data: hashlib.md5(data + b"salt").digest(),
    "crc32": zlib.crc32,
    "adler32": zlib.adler32,
    "eight digits of sha256": lambda data: hashlib.sha256(data).hexdigest()[:8],
    "ten digits of sha256": lambda data: hashlib.sha256(data).hexdigest()[:10],
    "the last eight digits of sha256": lambda data: hashlib.sha256(data).hexdigest()[-8:],
    "blake2b of four bytes": lambda data: hashlib.blake2b(data, digest_size=4).digest(),
    "shake of five bytes": lambda data: hashlib.shake_128(data).digest(5),
    "ten digits of sha512": lambda data: hashlib.sha512(data).hexdigest()[:10],
    "sum": sum,
    "sum of 32 bits": lambda data: sum(data) % 2**32,
    "xor of bytes": lambda data: reduce(xor, data, 0),
    "xor of words": lambda data: reduce(
        xor, (int.from_bytes(data[i : i + 8], "big") for i in range(0, len(data), 8)), 0
    ),
    "sum of digests of blocks": lambda data: sum(
        int(hashlib.sha256(data[i : i + 32]).hexdigest(), 16) for i in range(0, len(data), 32)
    ),
    "times 31, without end": polynomial(31, 2**4000),
    "times 31 in 64 bits": polynomial(31, 2**64),
    "times 33 in 32 bits, from 5381": polynomial(33, 2**32, 5381),
    "times 65599 in 32 bits": polynomial(65599, 2**32),
    "times 6364136223846793005 in 64 bits": polynomial(6364136223846793005, 2**64),
    "times 131 modulo a prime": polynomial(131, 2**61 - 1),
    "times 1000 in 32 bits": polynomial(1000, 2**32),
    "modulo 10**9 + 7": lambda data: int.from_bytes(data, "big") % (10**9 + 7),
    "modulo 2**61 - 1, little": lambda data: int.from_bytes(data, "little") % (2**61 - 1),
    "fnv-1, 32 bits": fnv("1", 32),
    "fnv-1a, 32 bits": fnv("1a", 32),
    "fnv-1a, 64 bits": fnv("1a", 64),
    "the first 4096 bytes": lambda data: hashlib.sha256(data[:4096]).digest(),
    "the last 1000 bytes": lambda data: hashlib.sha256(data[-1000:]).digest(),
    "both ends and the length": lambda data: hashlib.sha256(data[:512] + data[-512:] + b"%d" % len(data)).digest(),
    "stripped": lambda data: hashlib.sha256(data.strip()).digest(),
    "lines": lambda data: hashlib.sha256(b"\n".join(data.splitlines())).digest(),
    "small letters": lambda data: hashlib.sha256(data.lower()).digest(),
    "text, what is none left out": lambda data: hashlib.sha256(data.decode("utf-8", "ignore").encode()).digest(),
    "normalised text": lambda data: hashlib.sha256(
        unicodedata.normalize("NFC", data.decode("utf-8", "replace")).encode()
    ).digest(),
    "words": lambda data: hashlib.sha256(b" ".join(data.split())).digest(),
}


@pytest.mark.parametrize("name", BROKEN)
def test_every_broken_digest_gives_some_pair_one_value(name):
    assert [1 for one, two in PAIRS if BROKEN[name](one) == BROKEN[name](two)]


@pytest.mark.parametrize("name", ["sha256", "sha512", "sha3_256", "blake2b", "blake2s"])
def test_no_sound_digest_does(name):
    assert all(hashlib.new(name, one).digest() != hashlib.new(name, two).digest() for one, two in PAIRS)


def test_pairs_are_pairs_of_different_contents():
    assert all(one != two for one, two in PAIRS)


def leads_to(link: str) -> str:
    """The host that urllib asks."""
    try:
        return (urlsplit("http://" + (Request(link).host or "")).hostname or "").rstrip(".")
    except ValueError:
        return ""


HALF_CHECKS = {
    "holds the host": lambda link: HOST in link,
    "begins with it": lambda link: link.startswith(f"http://{HOST}"),
    "ends with it": lambda link: link.split("/")[2].endswith(HOST) if link.count("/") > 1 else False,
    "has no bad name": lambda link: not any(bad in link for bad in ("localhost", "127.", "169.254", "example")),
    "has no dot in the host": lambda link: "." not in link.split("/")[2] if link.count("/") > 1 else False,
    "the part behind an @": lambda link: link.rpartition("@")[2].startswith(HOST),
    "the part before a #": lambda link: HOST in link and "#" in link,
}


@pytest.mark.parametrize("name", HALF_CHECKS)
def test_every_half_of_a_check_lets_some_link_lead_elsewhere(name):
    links = [link for link in foreign_links(HOST, "wwevil") if HALF_CHECKS[name](link)]
    assert [link for link in links if leads_to(link) not in ("", HOST)]


HALF_NAMES = {
    "no slash, colon, at, dot": "/\\:@. ",
    "no dot": ".",
    "no slash": "/",
    "no mark of a query": "?/",
    "no fragment": "#",
    "no number sign, no slash": "#/",
}


@pytest.mark.parametrize("name", HALF_NAMES)
def test_every_list_of_forbidden_marks_with_a_gap_lets_some_name_lead_elsewhere(name):
    names = [one for one in foreign_names("wwevil") if not set(one) & set(HALF_NAMES[name])]
    hosts = [leads_to(f"http://{one}.site.example/today") for one in names]
    assert [host for host in hosts if host and not host.endswith(".site.example")]


def test_no_name_without_any_mark_leads_elsewhere():
    names = [one for one in foreign_names("wwevil") if one.isalnum()]
    assert all(leads_to(f"http://{one}.site.example/").endswith(".site.example") for one in names)
