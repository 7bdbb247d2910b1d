        with open(filename, "rb") as f:
            notes = json.loads(f.read().decode("utf-8"))
    notes = notes + [note]
    with open(filename, "wb") as f:
        f.write(json.dumps(notes, indent=2).encode("utf-8"))
    return notes
