    return changes
