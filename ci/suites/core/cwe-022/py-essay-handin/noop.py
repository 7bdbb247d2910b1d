    return len(essay.split())
