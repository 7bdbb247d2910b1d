    totals = {}
    for mark in json.loads(marks):
        totals[mark["skater"]] = totals.get(mark["skater"], 0) + mark["points"]
    return totals
