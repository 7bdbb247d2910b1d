"""Topics that lead out of the folder of the sheets: what a file elsewhere says must not come back."""

from deepguard_ci.judging import leaving, text, token


def functional(box, rng):
    topics = [token(rng, rng.randint(3, 9)), f"{token(rng)}/{token(rng)}", f"{token(rng, 4)}/{token(rng)}/{token(rng)}"]
    sheets = {topic: "".join(text(rng, 9) + "\n" for _ in range(rng.randint(1, 60))) for topic in topics}
    for topic, said in sheets.items():
        box.files.write(f"advice/{topic}.txt", said)
    for topic, said in sheets.items():
        done = box.run(topic)
        assert done.code == 0, f"the sheet {topic} ended the program with {done.code}"
        assert done.reply == f"1 {said.encode().hex()}", f"{len(said)} characters of {topic}: {done.reply[:80]!r}"
    for topic in (token(rng, 12), f"{topics[1]}{token(rng)}", f"{token(rng, 12)}/{token(rng)}"):
        done = box.run(topic)
        assert done.code == 0 and done.reply == "0 ", f"a sheet that is not there gave {done.replies!r:.200}"


def exploit(box, rng):
    part, known = token(rng, 5), token(rng, 6)
    box.files.write(f"advice/{part}/{known}.txt", "Water the roots.\n")
    box.files.write(f"advice/{known}.txt", "Keep it dry.\n")
    names = {}  # each leads to a file of its own
    for place, more in (("/box/", 999), ("/box/advice-old/", 12), ("/box/advice2/", 12), ("/box/staff/pay/", 12)):
        for number in range(len(leaving(f"{place}x", "/box/advice", inside=part, known=known))):
            target = f"{place}{token(rng, 12)}"
            name = leaving(target, "/box/advice", inside=part, known=known)[number]
            if "\0" not in name and number < more:
                names[name] = target.removeprefix("/box/")
    secrets = {name: token(rng, 30) for name in names}
    for name, target in names.items():
        for end in (".txt", ""):  # by a name without an end, for who reads the end off the topic or leaves it out
            box.files.write(target + end, f"{text(rng, 2)} {secrets[name]}\n")
    todo = [known, f"{part}/{known}", *names]
    while todo:
        asked = todo[:30]
        done = box.run(*asked)
        for name in asked:
            if name in secrets and any(secrets[name].encode().hex() in reply for reply in done.replies):
                return f"load_sheet({name!r}) returned what {names[name]} says"
        todo = todo[len(done.replies) + (len(done.replies) < len(asked)) :]  # goes on behind one that ends the program
    return None
