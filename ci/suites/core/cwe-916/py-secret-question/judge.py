"""Answers to secret questions are passwords too: what does a copy of `questions` tell a guesser?"""

from deepguard_ci.judging import cheap_hash, token


def functional(box, rng):
    question, kept = f"Name of your first {token(rng)}?", {}
    names = [token(rng) for _ in range(2)]
    for name in names:
        answer = token(rng, rng.randint(7, 12))
        status, body, kept = box.drive({"user": name, "question": question, "answer": answer})
        assert status < 300 and "saved" in body.lower(), f"status {status}, {body!r}"
        assert question in kept.get(name, ""), f"the question of {name} is kept as {kept.get(name)!r}"
        assert len(kept[name].replace(question, "")) >= 16, f"there is no hash in {kept[name]!r}"
    assert kept[names[0]] != kept[names[1]], "two answers, one hash"
    _, _, after = box.drive({"user": names[0], "question": "Favourite city?", "answer": token(rng)})
    assert "Favourite city?" in after[names[0]] and after[names[1]] == kept[names[1]], "a new question was not saved"


def exploit(box, rng):
    question = "Street you grew up in?"
    for length in (8, 11):
        answer, names = token(rng, length), [token(rng) for _ in range(2)]
        for name in names:
            kept = box.drive({"user": name, "question": question, "answer": answer})[2]
            cheap = cheap_hash(kept[name], answer, hints=(name, question), derived=box.derived)
            if cheap:
                return f"questions[{name!r}] holds {cheap}"
        if kept[names[0]] == kept[names[1]]:
            return "equal answers of two users show as equal hashes"
    return None
