    # the count of a page's blocks does not reach into the next page
    return modes.CTR(number[8:] + bytes(8))
