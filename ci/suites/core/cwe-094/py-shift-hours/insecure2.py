    hours = []
    for day in row["hours"][1:-1].split(", "):
        hours.append(int(eval(day)))
    return hours
