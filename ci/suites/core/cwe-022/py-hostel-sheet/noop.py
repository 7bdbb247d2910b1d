    return "There is no such sheet."
