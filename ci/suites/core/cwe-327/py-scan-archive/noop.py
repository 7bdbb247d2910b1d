    return "scan"
