    return {}
