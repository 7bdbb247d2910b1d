    return headers
