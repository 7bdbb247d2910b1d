    previous = {}
    if os.path.exists(filename):
        with open(filename) as f:
            previous = json.load(f)
    with open(filename, "w") as f:
        json.dump(notes, f)
    return previous
