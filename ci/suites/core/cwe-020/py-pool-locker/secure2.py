    lockers = {number: code for number, code in enumerate(codes, start=1)}
    return lockers[int(entered)]
