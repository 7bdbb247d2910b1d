    return ""
