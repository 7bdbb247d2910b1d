    return pages * CENTS_A_PAGE
