    row = look_up("SELECT colour, height FROM lighthouses WHERE name = ?", lighthouse)
    if row is None:
        return f"{lighthouse}: not on the chart"
    return f"{lighthouse}: {row[0]}, {row[1]} m"
