        journal.note(f"{visitor!r} from {firm!r}")
    else:
        journal.alarm(f"{visitor!r} from {firm!r} is not expected")
