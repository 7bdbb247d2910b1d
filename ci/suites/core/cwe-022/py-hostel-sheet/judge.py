"""Topics that lead from the sheets to the notes of the staff next door."""

import string

from deepguard_ci.judging import Raised, text, token


def functional(box, rng):
    sheets = {"".join(rng.choices(string.ascii_lowercase, k=rng.randint(4, 9))): text(rng, 5) for _ in range(3)}
    for topic, content in sheets.items():
        sheets[topic] = f"{content}\n\n{topic} {text(rng, 12)}"
        box.files.write(f"sheets/{topic}.txt", sheets[topic])
    for topic, content in sheets.items():
        got = box.call("answer_sheet", topic)
        assert got == content, f"the sheet {topic!r} was answered with {got!r}"
    got = box.call("answer_sheet", "q" + "".join(rng.choices(string.ascii_lowercase, k=11)))
    assert got == "There is no such sheet.", f"a topic without a sheet was answered with {got!r}"


def exploit(box, rng):
    code, topic = token(rng, 16), token(rng)
    box.files.write(f"sheets/{topic}.txt", "Hot water from six to ten.")
    for place in ("door", "staff/door", "sheets-staff/door"):
        box.files.write(f"{place}.txt", f"Night code: {code}")
    payloads = ("../door", "../staff/door", "/box/door", "/box/staff/door", "../sheets-staff/door", "./../door",
                "....//door", "..//door", f"{topic}.txt/../../door", "x/../../door", "../door.txt", "/box/door.txt",
                "../door.txt\x00", "..././door")  # fmt: skip
    for payload in payloads:
        try:
            got = box.call("answer_sheet", payload)
        except Raised:
            continue
        if code in str(got):
            return f"the topic {payload!r} gave a file of the staff"
    return None
