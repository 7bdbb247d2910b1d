    return old
