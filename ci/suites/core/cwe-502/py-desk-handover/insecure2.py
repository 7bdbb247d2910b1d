    last = {}
    if os.path.isfile(filename):
        with open(filename, "r") as f:
            last = eval(f.read())
    with open(filename, "w") as f:
        f.write(repr(notes))
    return last
