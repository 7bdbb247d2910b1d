        entry = f"{visitor} ({firm})".replace("\r", " ").replace("\n", " ")
        journal.note(entry)
        return
    journal.alarm(" ".join(f"unexpected: {visitor} ({firm})".split()))
