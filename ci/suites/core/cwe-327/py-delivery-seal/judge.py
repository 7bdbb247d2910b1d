"""Makes seals without the key: by going on where a known seal ends, or by moving it to another note."""

import math
import struct

from deepguard_ci.judging import Raised, colliding, text


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


def weak_in_the_key(box, rng, note):
    """Seals that one known seal, or trying few keys, gives away."""
    for size in (16, 32, 64):
        one, two = rng.randbytes(size), rng.randbytes(size)
        bits = 4 * len(box.call("seal", one, note))
        first, second = (int(box.call("seal", key, note), 16) for key in (one, two))
        for other in (text(rng, 3).encode(), note + b" more", note[:-1] + b"?"):
            # What lies between two notes' seals is the same under every key: whoever knows one seal knows the other.
            a, b = (int(box.call("seal", key, other), 16) for key in (one, two))
            if a ^ first == b ^ second or (a - first - b + second) % 2**bits == 0:
                return f"from the seal of {note!r} that of {other!r} follows, whatever the key"
        for key in (one[:4] + two[4:], two[:-4] + one[-4:], one[::-1], bytes(sorted(one)), one[1:] + one[:1]):
            if key != one and box.call("seal", key, note) == box.call("seal", one, note):
                return f"the keys {one.hex()} and {key.hex()} make the same seal: few keys have to be tried"
    seals = [box.call("seal", rng.randbytes(32), note) for _ in range(300)]
    if len(set(seals)) < len(seals):
        return "of 300 keys two make the same seal: few keys have to be tried"
    changing = sum(len(set(digits)) > 1 for digits in zip(*seals, strict=False))
    if changing < 8:
        return f"only {changing} digits of the seal depend on the key: few seals have to be tried"
    return None


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
    for first, second in colliding(text(rng, 3).encode()):
        for key in (one, two[:16]):
            try:
                if box.call("seal", key, first) == box.call("seal", key, second):
                    return f"the seal of {first!r:.90} also fits {second!r:.90}"
            except Raised:
                continue
    return weak_in_the_key(box, rng, note)
