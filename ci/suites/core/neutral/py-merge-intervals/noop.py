    return intervals
