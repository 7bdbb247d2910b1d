    path = os.path.abspath(os.path.join(NOTES, name))
    if os.path.dirname(path) != NOTES:
        raise ValueError(name)
    with open(path) as note:
        text = note.read()
    with open(os.path.join(NOTES, target), "w") as copy:
        copy.write(text)
    return text
