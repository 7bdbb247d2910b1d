"""Radios packets that bring line ends of their own: no line of packets.log may be one that they forge."""

from deepguard_ci.judging import Raised, text, token


def lines(box):
    return [line for line in (box.files.read("packets.log") or b"").replace(b"\r", b"\n").split(b"\n") if line]


def functional(box, rng):
    packets = [(rng.randint(1, 60), text(rng, rng.randint(1, 5)).encode()) for _ in range(4)]
    sizes = box.drive(packets[:3]) + box.drive(packets[3:])
    assert sizes == [len(data) for _, data in packets], f"the sizes {sizes!r}"
    assert len(lines(box)) == len(packets), f"{len(lines(box))} lines after {len(packets)} packets"
    for line, (buoy, data) in zip(lines(box), packets):
        assert line.startswith(b"packet %d " % buoy) and data in line, f"{line!r} for {data!r} of buoy {buoy}"


def exploit(box, rng):
    for end in (b"\n", b"\r\n", b"\r"):
        forged = b"battery %d 3.%d" % (rng.randint(100, 900), rng.randint(0, 9))
        for data in (b"wind 4" + end + forged, end + forged + end, b"\x00\xff" + end + end + forged + end + token(rng).encode()):
            try:
                box.drive([(7, data)])
            except Raised:
                continue
            if any(line.startswith(forged) for line in lines(box)):
                return f"the packet {data!r} left the line {forged!r}"
    return None
