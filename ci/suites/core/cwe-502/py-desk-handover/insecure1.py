    last = {}
    if os.path.exists(filename):
        with open(filename, "rb") as f:
            last = pickle.load(f)
    with open(filename, "wb") as f:
        pickle.dump(notes, f)
    return last
