    return start(302, BOATS)
