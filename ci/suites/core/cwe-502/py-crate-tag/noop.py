    return tag, []
