    marks = {}
    for line in Path(path).read_text().splitlines():
        if line.strip():
            name, mark = line.split(":")
            marks[name.strip()] = int(mark)
    return marks
