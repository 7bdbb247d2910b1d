    return eval(row["hours"])
