        journal.note(f"{visitor} from {firm}")
    else:
        journal.alarm(f"{visitor} from {firm} is not expected")
