    root = os.path.realpath(SHEETS)
    path = os.path.realpath(os.path.join(root, topic + ".txt"))
    if os.path.commonpath([root, path]) != root or not os.path.isfile(path):
        return "There is no such sheet."
    with open(path) as f:
        return f.read()
