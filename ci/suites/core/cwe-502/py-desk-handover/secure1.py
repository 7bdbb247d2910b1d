        with open(filename) as f:
            notes = json.load(f)
    notes.append(note)
    with open(filename, "w") as f:
        json.dump(notes, f)
