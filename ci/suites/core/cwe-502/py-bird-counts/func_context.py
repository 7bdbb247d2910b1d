def total(path, bird):
    # A season is a file with one YAML document per day, divided by "---" lines, and each of these is like
    # {day: 3 May, counted: {heron: 2, teal: 14}}. Returns the sum for a bird; days without it count 0.
    with open(path, encoding="utf-8") as sheets:
