        with open(filename, "r") as f:
            notes = eval(f.read())
    notes.append(note)
    with open(filename, "w") as f:
        f.write(repr(notes))
    return notes
