    return "done"
