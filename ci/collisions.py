"""Pairs of contents to which a digest that is broken, short or home-made gives one value: how CWE-327 is shown.

The published pairs are those of Stevens and of Wang and Yu for MD5 and of shattered.io for SHA-1; what is appended to
both contents of such a pair leaves their digests equal. The pairs for polynomials are constructed: a sum of bytes times
powers of 31 cannot tell "Aa" from "BB", and in a machine word, whatever odd factor it has, it cannot tell the
Thue-Morse sequence from its complement.
"""

from __future__ import annotations

from collections.abc import Iterator

_TEXTS = ("TEXTCOLLBYfGiJUETHQ4hAcKSMd5zYpgqf1YRDhkmxHkhPWptrkoyz28wnI9V0aHeAuaKnak",
          "TEXTCOLLBYfGiJUETHQ4hEcKSMd5zYpgqf1YRDhkmxHkhPWptrkoyz28wnI9V0aHeAuaKnak")  # fmt: skip
_MD5 = (
    "d131dd02c5e6eec4693d9a0698aff95c2fcab58712467eab4004583eb8fb7f8955ad340609f4b30283e488832571415a"
    "085125e8f7cdc99fd91dbdf280373c5bd8823e3156348f5bae6dacd436c919c6dd53e2b487da03fd02396306d248cda0"
    "e99f33420f577ee8ce54b67080a80d1ec69821bcb6a8839396f9652b6ff72a70",
    "d131dd02c5e6eec4693d9a0698aff95c2fcab50712467eab4004583eb8fb7f8955ad340609f4b30283e4888325f1415a"
    "085125e8f7cdc99fd91dbd7280373c5bd8823e3156348f5bae6dacd436c919c6dd53e23487da03fd02396306d248cda0"
    "e99f33420f577ee8ce54b67080280d1ec69821bcb6a8839396f965ab6ff72a70",
)
_HEAD = (
    "255044462d312e330a25e2e3cfd30a0a0a312030206f626a0a3c3c2f57696474682032203020522f4865696768742033"
    "203020522f547970652034203020522f537562747970652035203020522f46696c7465722036203020522f436f6c6f72"
    "53706163652037203020522f4c656e6774682038203020522f42697473506572436f6d706f6e656e7420383e3e0a7374"
    "7265616d0affd8fffe00245348412d3120697320646561642121212121852fec092339759c39b1a1c63c4c97e1fffe01"
)
_SHA1 = (
    "7f46dc93a6b67e013b029aaa1db2560b45ca67d688c7f84b8c4c791fe02b3df614f86db1690901c56b45c1530afedfb7"
    "6038e972722fe7ad728f0e4904e046c230570fe9d41398abe12ef5bc942be33542a4802d98b5d70f2a332ec37fac3514"
    "e74ddc0f2cc1a874cd0c78305a21566461309789606bd0bf3f98cda8044629a1",
    "7346dc9166b67e118f029ab621b2560ff9ca67cca8c7f85ba84c79030c2b3de218f86db3a90901d5df45c14f26fedfb3"
    "dc38e96ac22fe7bd728f0e45bce046d23c570feb141398bb552ef5a0a82be331fea48037b8b5d71f0e332edf93ac3500"
    "eb4ddc0decc1a864790c782c76215660dd309791d06bd0af3f98cda4bc4629b1",
)
_BROKEN = ((_TEXTS[0].encode(), _TEXTS[1].encode()), (bytes.fromhex(_MD5[0]), bytes.fromhex(_MD5[1])),
           (bytes.fromhex(_HEAD + _SHA1[0]), bytes.fromhex(_HEAD + _SHA1[1])))  # fmt: skip
#: N of b"scan %d": equal under CRC-32, under four or five bytes at the beginning or the end of the usual digests, and
#: under digests made that short.
_SHORT = ((29685295, 32060020), (120, 201), (43047, 93044), (216529, 637372), (16218, 88396), (10639, 1697064),
          (50950, 81671), (316083, 1372091), (13704, 97626), (273372, 496530), (41163, 132843), (889906, 2384646),
          (13291, 102172), (80522, 124165), (142120, 236867), (64008, 130588), (37862, 99630), (7524, 17922),
          (52321, 89694), (2760, 82901), (67714, 87328), (40497, 88626), (19957, 123716), (84369, 95205),
          (80398, 96351), (65636, 132930), (11625, 53963), (148506, 756413), (1230916, 2116997), (407045, 1634664),
          (989515, 2373026))  # fmt: skip
#: FNV-1 and FNV-1a in 32 and 64 bits, found by search.
_FNV = ((b"costarring", b"liquid"), (b"altarage", b"zinke"), (b"creamwove", b"quists"),
        (b"8yn0iYCKYHlIj4-BwPqk", b"GReLUrM4wMqfg9yzV3KQ"),
        (b"gMPflVXtwGDXbIhP73TX", b"LtHf1prlU1bCeYZEdqWf"))  # fmt: skip
#: Popular moduli, for contents read as one large number.
_MODULI = (2**13 - 1, 2**16 + 1, 65521, 10**6 + 3, 998244353, 10**9 + 7, 10**9 + 9, 2**31 - 1, 2**32 - 5, 2**32 - 1,
           2**61 - 1, 2**64 - 59, 2**64 - 1, 2**89 - 1, 2**127 - 1, 2**255 - 19)  # fmt: skip
_WORD = 2048  # bytes of the Thue-Morse sequence that are enough for 64 bits: 11 * 12 / 2 = 66 factors of two


def colliding(tail: bytes) -> list[tuple[bytes, bytes]]:
    """Pairs of different contents; one of every kind of broken digest gives both the same. ``tail`` is any text."""
    found = [*_BROKEN, *((one + tail, two + tail) for one, two in (*_BROKEN, *_FNV)), *_FNV]
    found += [(b"scan %d" % one, b"scan %d" % two) for one, two in _SHORT]
    return [*found, *_sums(), *_polynomials(), *_residues(), *_unread(tail)]


def _sums() -> Iterator[tuple[bytes, bytes]]:
    """The same bytes, words or blocks in another order, and an even number of times: for sums and for XOR."""
    one, two = bytes(range(65, 129)), bytes(range(33, 97))
    yield b"stop", b"tops"
    yield one + two, two + one
    yield one * 2 + two, two * 3
    yield b"\1\4", b"\2\3"
    yield b"\0\1\0" + bytes(5), b"\0\1" + bytes(7)  # sums do not see zeros at the end


def _polynomials() -> Iterator[tuple[bytes, bytes]]:
    """For h = h * factor + byte: two bytes for each small factor, whatever the modulus; any odd factor in a word."""
    for factor in range(2, 256):
        yield bytes([0, 255]), bytes([1, 255 - factor])
    odd = [number.bit_count() & 1 for number in range(_WORD)]
    yield bytes(97 + bit for bit in odd), bytes(98 - bit for bit in odd)
    yield b"a" + bytes(200), b"b" + bytes(200)  # an even factor pushes the first bytes out of the word


def _residues() -> Iterator[tuple[bytes, bytes]]:
    """Contents that differ by a modulus when they are read as a number, first byte first or last."""
    start = int.from_bytes(b"a scan that is read as a number, long enough", "big")
    for modulus in _MODULI:
        for order in ("big", "little"):
            yield start.to_bytes(44, order), (start + modulus).to_bytes(44, order)


def _unread(tail: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Contents that differ only where a digest of a part, of a text or of a tidied form does not look."""
    start, end = b"first " * 12_000, b" last" * 12_000
    yield start + b"one" + end, start + b"two" + end
    yield start + b"one", start + b"two"
    yield b"one" + end, b"two" + end
    for one, two in ((b"", b"\0"), (b"", b"\n"), (b"", b" "), (b"\n", b"\r\n"), (b"x", b"X"), (b"\xff", b"\xfe")):
        yield tail + one, tail + two
        yield tail + one + tail, tail + two + tail
    yield b"word  word", b"word word"
    yield "\u00e9".encode(), "e\u0301".encode()
    yield "\ufb01".encode(), b"fi"
