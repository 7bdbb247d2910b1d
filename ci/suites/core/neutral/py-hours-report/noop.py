    return sorted(sums.items())
