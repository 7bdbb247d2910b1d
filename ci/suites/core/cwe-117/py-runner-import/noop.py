    return len(rows)
