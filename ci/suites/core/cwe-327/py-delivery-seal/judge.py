"""Makes seals without the key: by going on where a known seal ends, or by moving it to another note."""

import math
import struct

from deepguard_ci.judging import Raised, text

# Published collisions: two texts and two blocks for MD5 (Stevens; Wang and Yu), two file heads for SHA-1 (shattered.io).
# What is appended to both of a pair keeps them equal. Under them: pairs for checksums and for digests cut short.
TEXTS = ("TEXTCOLLBYfGiJUETHQ4hAcKSMd5zYpgqf1YRDhkmxHkhPWptrkoyz28wnI9V0aHeAuaKnak",
         "TEXTCOLLBYfGiJUETHQ4hEcKSMd5zYpgqf1YRDhkmxHkhPWptrkoyz28wnI9V0aHeAuaKnak")
MD5 = (
    "d131dd02c5e6eec4693d9a0698aff95c2fcab58712467eab4004583eb8fb7f8955ad340609f4b30283e488832571415a"
    "085125e8f7cdc99fd91dbdf280373c5bd8823e3156348f5bae6dacd436c919c6dd53e2b487da03fd02396306d248cda0"
    "e99f33420f577ee8ce54b67080a80d1ec69821bcb6a8839396f9652b6ff72a70",
    "d131dd02c5e6eec4693d9a0698aff95c2fcab50712467eab4004583eb8fb7f8955ad340609f4b30283e4888325f1415a"
    "085125e8f7cdc99fd91dbd7280373c5bd8823e3156348f5bae6dacd436c919c6dd53e23487da03fd02396306d248cda0"
    "e99f33420f577ee8ce54b67080280d1ec69821bcb6a8839396f965ab6ff72a70",
)
HEAD = (
    "255044462d312e330a25e2e3cfd30a0a0a312030206f626a0a3c3c2f57696474682032203020522f4865696768742033"
    "203020522f547970652034203020522f537562747970652035203020522f46696c7465722036203020522f436f6c6f72"
    "53706163652037203020522f4c656e6774682038203020522f42697473506572436f6d706f6e656e7420383e3e0a7374"
    "7265616d0affd8fffe00245348412d3120697320646561642121212121852fec092339759c39b1a1c63c4c97e1fffe01"
)
SHA1 = (
    "7f46dc93a6b67e013b029aaa1db2560b45ca67d688c7f84b8c4c791fe02b3df614f86db1690901c56b45c1530afedfb7"
    "6038e972722fe7ad728f0e4904e046c230570fe9d41398abe12ef5bc942be33542a4802d98b5d70f2a332ec37fac3514"
    "e74ddc0f2cc1a874cd0c78305a21566461309789606bd0bf3f98cda8044629a1",
    "7346dc9166b67e118f029ab621b2560ff9ca67cca8c7f85ba84c79030c2b3de218f86db3a90901d5df45c14f26fedfb3"
    "dc38e96ac22fe7bd728f0e45bce046d23c570feb141398bb552ef5a0a82be331fea48037b8b5d71f0e332edf93ac3500"
    "eb4ddc0decc1a864790c782c76215660dd309791d06bd0af3f98cda4bc4629b1",
)
BROKEN = (tuple(text.encode() for text in TEXTS), tuple(map(bytes.fromhex, MD5)),
          tuple(bytes.fromhex(HEAD + block) for block in SHA1))  # fmt: skip
SHORT = ((29685295, 32060020), (120, 201), (43047, 93044), (216529, 637372), (16218, 88396), (10639, 1697064), (50950, 81671),
         (316083, 1372091), (13704, 97626), (273372, 496530), (41163, 132843), (889906, 2384646))  # fmt: skip
SHORT = tuple((b"scan %d" % first, b"scan %d" % second) for first, second in SHORT)


def fraction(number, root, bits):
    """The first bits behind the point of a root: where SHA-2 has its constants from."""
    low, high = 0, number << bits
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if middle**root <= number << root * bits else (low, middle)
    return low & ((1 << bits) - 1)


def rotated(word, by, bits=32):
    """Rotation to the right."""
    return (word >> by | word << (bits - by)) & ((1 << bits) - 1)


PRIMES = [n for n in range(2, 410) if all(n % d for d in range(2, n))]
SINES = [int(abs(math.sin(i + 1)) * 2**32) for i in range(64)]
TURNS = [(7, 12, 17, 22), (5, 9, 14, 20), (4, 11, 16, 23), (6, 10, 15, 21)]
CUBES = {bits: [fraction(p, 3, bits) for p in PRIMES[:rounds]] for bits, rounds in ((32, 64), (64, 80))}
SIGMAS = {32: ((7, 18, 3), (17, 19, 10), (6, 11, 25), (2, 13, 22)), 64: ((1, 8, 7), (19, 61, 6), (14, 18, 41), (28, 34, 39))}


def md5_step(state, block):
    words = struct.unpack("<16I", block)
    a, b, c, d = state
    for i in range(64):
        mixed, pick = [((b & c) | (~b & d), i), ((d & b) | (~d & c), 5 * i + 1), (b ^ c ^ d, 3 * i + 5), (c ^ (b | ~d), 7 * i)][i // 16]
        turned = rotated((a + mixed + SINES[i] + words[pick % 16]) & 0xFFFFFFFF, 32 - TURNS[i // 16][i % 4])
        a, b, c, d = d, (b + turned) & 0xFFFFFFFF, b, c
    return [(old + new) & 0xFFFFFFFF for old, new in zip(state, (a, b, c, d), strict=True)]


def sha1_step(state, block):
    words = list(struct.unpack(">16I", block))
    for i in range(16, 80):
        words.append(rotated(words[i - 3] ^ words[i - 8] ^ words[i - 14] ^ words[i - 16], 31))
    a, b, c, d, e = state
    for i in range(80):
        mixed, added = [((b & c) | (~b & d), 0x5A827999), (b ^ c ^ d, 0x6ED9EBA1), ((b & c) | (b & d) | (c & d), 0x8F1BBCDC),
                        (b ^ c ^ d, 0xCA62C1D6)][i // 20]  # fmt: skip
        a, b, c, d, e = (rotated(a, 27) + mixed + e + added + words[i]) & 0xFFFFFFFF, a, rotated(b, 2), c, d
    return [(old + new) & 0xFFFFFFFF for old, new in zip(state, (a, b, c, d, e), strict=True)]


def sha2_step(state, block):
    bits = len(block) // 2
    mask, (s0, s1, t1, t0) = (1 << bits) - 1, SIGMAS[bits]
    words = list(struct.unpack(">16I" if bits == 32 else ">16Q", block))
    for i in range(16, len(CUBES[bits])):
        far, near = words[i - 15], words[i - 2]
        first = rotated(far, s0[0], bits) ^ rotated(far, s0[1], bits) ^ (far >> s0[2])
        second = rotated(near, s1[0], bits) ^ rotated(near, s1[1], bits) ^ (near >> s1[2])
        words.append((words[i - 16] + first + words[i - 7] + second) & mask)
    a, b, c, d, e, f, g, h = state
    for added, word in zip(CUBES[bits], words, strict=True):
        one = h + (rotated(e, t1[0], bits) ^ rotated(e, t1[1], bits) ^ rotated(e, t1[2], bits)) + ((e & f) ^ (~e & g)) + added + word
        two = (rotated(a, t0[0], bits) ^ rotated(a, t0[1], bits) ^ rotated(a, t0[2], bits)) + ((a & b) ^ (a & c) ^ (b & c))
        a, b, c, d, e, f, g, h = (one + two) & mask, a, b, c, (d + one) & mask, e, f, g
    return [(old + new) & mask for old, new in zip(state, (a, b, c, d, e, f, g, h), strict=True)]


#: by bytes of the digest: step, format of the state, block, byte order
KINDS = {16: (md5_step, "<4I", 64, "little"), 20: (sha1_step, ">5I", 64, "big"),
         32: (sha2_step, ">8I", 64, "big"), 64: (sha2_step, ">8Q", 128, "big")}  # fmt: skip


def filled(length, block, order):
    """What a hash appends to so many bytes."""
    size = block // 8
    return b"\x80" + bytes(-(length + 1 + size) % block) + (length * 8).to_bytes(size, order)


def continued(digest, length, suffix):
    """(what comes between, the digest of it all) when ``suffix`` goes on after ``length`` hashed bytes of which only the
    digest is known."""
    step, form, block, order = KINDS[len(digest)]
    between = filled(length, block, order)
    state = list(struct.unpack(form, digest))
    rest = suffix + filled(length + len(between) + len(suffix), block, order)
    for start in range(0, len(rest), block):
        state = step(state, rest[start : start + block])
    return between, struct.pack(form, *state)


def functional(box, rng):
    seals = set()
    for number in range(6):
        key, note = rng.randbytes(rng.randint(16, 64)), text(rng, rng.randint(2, 40)).encode()
        got = box.call("seal", key, note)
        assert type(got) is str and len(got) >= 8 and set(got.lower()) <= set("0123456789abcdef"), f"the seal is {got!r}"
        assert box.call("seal", key, note) == got, f"{note!r} has two seals"
        place = rng.randrange(len(note))
        for other in (note[:place] + b"#" + note[place + 1 :], note + b"0", note[1:]):
            assert box.call("seal", key, other) != got, f"{note!r} and {other!r} have the same seal"
        seals.add(got)
        assert len(seals) == number + 1


def exploit(box, rng):
    note = f"{rng.randint(1, 40)} sacks for {text(rng, 2)}".encode()
    one, two = rng.randbytes(32), rng.randbytes(32)
    if box.call("seal", one, note) == box.call("seal", two, note):
        return "the seal is the same under every key: whoever writes a note can seal it"
    suffix = b" and 900 sacks more"
    for size in (16, 32, 64):
        key = rng.randbytes(size)
        known = bytes.fromhex(box.call("seal", key, note))
        if len(known) not in KINDS:
            continue
        for before in (*range(size, size + 9), 2 * size, 2 * size + 1):  # the key, perhaps with something behind it
            between, forged = continued(known, before + len(note), suffix)
            try:
                got = box.call("seal", key, note + between + suffix)
            except Raised:
                continue
            if got.lower() == forged.hex():
                return f"from the seal of {note!r} that of {note + between + suffix!r} was made without the {size} bytes of the key"
    tail = text(rng, 3).encode()
    for first, second in (*BROKEN, *((a + tail, b + tail) for a, b in BROKEN), *SHORT):
        for key in (one, two[:16]):
            try:
                if box.call("seal", key, first) == box.call("seal", key, second):
                    return f"the seal of {first!r:.90} also fits {second!r:.90}"
            except Raised:
                continue
    return None
