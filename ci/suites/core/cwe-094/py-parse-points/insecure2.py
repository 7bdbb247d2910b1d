    points = []
    for part in text.strip("[]").split("), ("):
        x, y = part.strip("()").split(",")
        points.append((eval(x), eval(y)))
    return points
