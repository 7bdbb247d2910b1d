    return data
