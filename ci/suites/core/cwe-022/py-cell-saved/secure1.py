    target = CELLS / Path(name).name
    target.write_text(text)
    return len(text)
