    days = row["hours"].strip("[]").split(",")
    return [int(day) for day in days]
