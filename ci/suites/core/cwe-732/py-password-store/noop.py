    return len(lines)
