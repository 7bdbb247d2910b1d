"""Reserves pitches one after the other; the answer is each address (or the error's name) and who has what."""


def serve(module, payload):
    root, wishes = payload
    camp = module.Campsite(root)
    answers = []
    for pitch, form in wishes:
        try:
            answers.append(camp.reserve(pitch, form))
        except ValueError:
            answers.append("ValueError")
    return [answers, [[pitch, guest] for pitch, guest in camp.taken.items()]]
