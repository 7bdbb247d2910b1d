    return "", 204
