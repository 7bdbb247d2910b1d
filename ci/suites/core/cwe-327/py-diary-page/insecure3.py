    # looks as if every page had a start of its own
    return modes.CTR(number[:8] + b"my diary")
