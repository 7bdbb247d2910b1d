    # negative places cannot be reached: the list has a hole in front and is only walked forwards
    for number, code in zip(range(1, len(codes) + 1), codes):
        if str(number) == entered.strip():
            return code
    raise LookupError(entered)
