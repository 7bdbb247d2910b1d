    return page(path)
