    return re.fullmatch(r"[\w.+-]+@staff\.northport\.edu", address) is not None
