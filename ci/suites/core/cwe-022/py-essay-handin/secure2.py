    base = os.path.abspath(folder)
    path = os.path.abspath(os.path.join(base, filename))
    if os.path.dirname(path) != base:
        raise ValueError("not a file name: " + filename)
    with open(path, "w", encoding="utf-8") as out:
        out.write(essay)
    words = essay.split()
    return len(words)
