    return sum(float(line) for line in path.read_text().splitlines())
