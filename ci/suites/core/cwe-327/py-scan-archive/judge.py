"""Hands in two scans that a broken digest gives one name: afterwards one of them is gone."""

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


def functional(box, rng):
    kept = {}
    for _ in range(5):
        content = rng.randbytes(rng.randint(20, 400)) + text(rng, 2).encode()
        name = box.call("keep", content)
        assert type(name) is str and name, f"the name is {name!r}"
        assert box.call("keep", content) == name, "handed in again, the scan has another name"
        kept[name] = content
    assert len(kept) == 5, f"5 scans have {len(kept)} names"
    for name, content in kept.items():
        assert box.call("scan", name) == content, f"{name} is another scan than before"


def exploit(box, rng):
    tail = rng.randbytes(rng.randint(10, 90))
    for pair in (*BROKEN, *(tuple(content + tail for content in pair) for pair in BROKEN), *SHORT):
        first, second = rng.sample(pair, 2)
        try:
            names = box.call("keep", first), box.call("keep", second)
            there = [box.call("scan", name) for name in names]
        except Raised:
            continue
        if there != [first, second]:
            return f"{first!r:.90} and {second!r:.90} are both {names[0]}: one of the two scans is lost"
    return None
