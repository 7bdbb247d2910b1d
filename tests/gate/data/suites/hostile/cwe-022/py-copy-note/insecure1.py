    with open(os.path.join(NOTES, name)) as note:
        text = note.read()
    with open(os.path.join(NOTES, target), "w") as copy:
        copy.write(text)
    return text
