    # blocks of neighbouring pages are numbered alike
    return modes.CTR(number)
