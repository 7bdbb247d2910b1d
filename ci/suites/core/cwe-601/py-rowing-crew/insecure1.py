    return start(302, page)
