    return "no", 403
