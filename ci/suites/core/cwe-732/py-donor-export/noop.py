    return len(donors)
