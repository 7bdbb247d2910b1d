        with open(filename, "rb") as f:
            notes = pickle.load(f)
    notes.append(note)
    with open(filename, "wb") as f:
        pickle.dump(notes, f)
